package org.onrecord.roster;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;

final class RosterFileTest {
    private static final String VALID = """
            speakers:
              - id: tan
                name: Tan Wei Ling
                surname: Tan
                given: [Wei Ling]
                family_name_first: true
                aliases: [Tan W. L.]
                pronouns: she
                country: SG
                wikidata: Q42
                roles:
                  - titles: [minister]
                    organisation: Ministry
                    from: 2024-01-01
                    until: 2025-01-01
            targets:
              - id: port
                name: The port
                description: In favour of the port.
                imposed_by: SG
                phrases: [port]
                related: [ships]
            setting: [Singapore, the Strait]
            namesakes: [Tan Boon]
            """;

    @TempDir
    private Path folder;

    @Test
    void theStandardRosterNamesThreeSpeakersAndTenTargets() throws Exception {
        Roster roster = RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
        assertThat(roster.speakers()).extracting(Speaker::id).containsExactly("greer", "li", "bessent");
        assertThat(roster.targets())
                .extracting(Target::id)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith("deal");
        assertThat(roster.primary().id()).isEqualTo("deal");
        assertThat(roster.speaker("li"))
                .get()
                .extracting(Speaker::familyNameFirst)
                .isEqualTo(true);
        assertThat(roster.speaker("xi")).isEmpty();
        assertThat(roster.speakers())
                .allMatch(speaker ->
                        speaker.wikidata() == null && !speaker.roles().isEmpty());
    }

    @Test
    void theDocumentedExampleIsARoster() throws Exception {
        String page = Files.readString(Path.of("docs/roster.md"));
        String begin = "```yaml\n";
        int from = page.indexOf(begin) + begin.length();
        Roster roster = read(page.substring(from, page.indexOf("```", from)));
        assertThat(roster.name()).isEqualTo("Harbour dispute");
        assertThat(roster.speakers()).extracting(Speaker::surname).containsExactly("Moreau", "Tan");
        assertThat(roster.targets()).extracting(Target::imposedBy).containsExactly(null, "FR");
    }

    @Test
    void readsEveryKey() throws Exception {
        Roster roster = read(VALID);
        Speaker tan = roster.speakers().getFirst();
        assertThat(tan.name()).isEqualTo("Tan Wei Ling");
        assertThat(tan.given()).containsExactly("Wei Ling");
        assertThat(tan.familyNameFirst()).isTrue();
        assertThat(tan.aliases()).containsExactly("Tan W. L.");
        assertThat(tan.pronouns()).isEqualTo(Speaker.Pronouns.SHE);
        assertThat(tan.country()).isEqualTo("SG");
        assertThat(tan.wikidata()).isEqualTo("Q42");
        Speaker.Role role = tan.roles().getFirst();
        assertThat(role.titles()).containsExactly("minister");
        assertThat(role.organisation()).isEqualTo("Ministry");
        assertThat(role.from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(role.until()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(roster.setting()).containsExactly("Singapore", "the Strait");
        assertThat(roster.namesakes()).containsExactly("Tan Boon");
        assertThat(roster.primary())
                .extracting(Target::name, Target::description, Target::imposedBy, Target::phrases, Target::related)
                .asString()
                .isEqualTo("[The port, In favour of the port., SG, [port], [ships]]");
    }

    @Test
    void aRosterWithoutANameIsCalledByItsPath() throws Exception {
        assertThat(read(VALID).name()).isEqualTo(file().toString());
        assertThat(read("name: Harbour\n" + VALID).name()).isEqualTo("Harbour");
    }

    @Test
    void norwayIsACountryAndNotAnAnswer() throws Exception {
        assertThat(read(VALID.replace("country: SG", "country: NO"))
                        .speakers()
                        .getFirst()
                        .country())
                .isEqualTo("NO");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreAllowed() throws Exception {
        assertThat(read("\uFEFF" + VALID.replace("\n", "\r\n")).speakers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "name: Tan Wei Ling    | nam: Tan             | speakers[1].nam is not a key of a roster",
                "namesakes: [Tan Boon] | name_sakes: []       | name_sakes is not a key of a roster",
                "id: tan               | # id                 | speakers[1] has no id",
                "id: tan               | id: ' '              | speakers[1] has no id",
                "id: tan               | id: Tan              | speakers[1].id must be lower-case letters, digits and underscores, a letter first, not \"Tan\"",
                "id: port              | id: 1st              | targets[1].id must be lower-case letters, digits and underscores, a letter first, not \"1st\"",
                "name: Tan Wei Ling    | # name               | speaker tan has no name",
                "surname: Tan          | # surname            | speaker tan has no surname",
                "surname: Tan          | surname: Ta          | speaker tan: surname must be part of the name \"Tan Wei Ling\", not \"Ta\"",
                "aliases: [Tan W. L.]  | aliases: [Tan]       | speaker tan: aliases must be full names, not \"Tan\"",
                "aliases: [Tan W. L.]  | aliases: [a, ~]      | speaker tan: aliases[2] is empty",
                "aliases: [Tan W. L.]  | aliases: [' ']       | speaker tan: aliases[1] has no text",
                "aliases: [Tan W. L.]  | aliases: [[a]]       | speakers[1].aliases[1] must be text (line 7)",
                "aliases: [Tan W. L.]  | aliases: Tan         | speakers[1].aliases must be a list (line 7)",
                "family_name_first: true | family_name_first: maybe | speakers[1].family_name_first must be true or false (line 6)",
                "pronouns: she         | # pronouns           | speaker tan has no pronouns",
                "pronouns: she         | pronouns: it         | speaker tan: pronouns must be he, she or they, not \"it\"",
                "country: SG           | country: Singapore   | speaker tan: country must be two capital letters (ISO 3166), not \"Singapore\"",
                "wikidata: Q42         | wikidata: 42         | speaker tan: wikidata must be an item such as Q42, not \"42\"",
                "titles: [minister]    | titles: []           | speaker tan: roles[1]: role without a title",
                "from: 2024-01-01      | from: 1 May 2024     | speaker tan: roles[1].from must be a date such as 2025-01-28, not \"1 May 2024\"",
                "until: 2025-01-01     | until: 2025-02-30    | speaker tan: roles[1].until must be a date such as 2025-01-28, not \"2025-02-30\"",
                "until: 2025-01-01     | until: 2023-01-01    | speaker tan: roles[1]: role ends before it begins: 2024-01-01 to 2023-01-01",
                "name: The port        | # name               | target port has no name",
                "description: In       | # In                 | target port has no description",
                "imposed_by: SG        | imposed_by: sg       | target port: imposed_by must be two capital letters (ISO 3166), not \"sg\"",
                "phrases: [port]       | # phrases            | target port has no phrases",
                "phrases: [port]       | phrases: []          | target port has no phrases",
                "surname: Tan          | name: Tan            | is not YAML: Duplicate field 'name' (line 4)",
            })
    void namesTheEntryAndTheMistake(String right, String wrong, String complaint) throws Exception {
        assertThat(VALID).contains(right);
        refuses(VALID.replaceFirst(Pattern.quote(right), wrong), complaint);
    }

    @Test
    void allEntriesThatAreWrongAreProblems() throws Exception {
        Files.writeString(
                file(),
                VALID.replace("pronouns: she", "pronouns: it")
                        .replace("imposed_by: SG", "imposed_by: sg")
                        .replace("[Tan Boon]", "[Tan Boon, ~]"));
        assertThatThrownBy(() -> RosterFile.read(file()))
                .isInstanceOfSatisfying(
                        RosterException.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        "speaker tan: pronouns must be he, she or they, not \"it\"",
                                        "target port: imposed_by must be two capital letters (ISO 3166), not \"sg\"",
                                        "namesakes[2] is empty"))
                .hasMessage("roster " + file() + ": speaker tan: pronouns must be he, she or they, not \"it\"");
    }

    @Test
    void refusesAnIdThatTwoEntriesHave() throws Exception {
        String speaker = VALID.substring(VALID.indexOf("  - id: tan"), VALID.indexOf("targets:"));
        refuses(VALID.replace(speaker, speaker + speaker), "speakers[2].id must be unique, not \"tan\"");
        String target = VALID.substring(VALID.indexOf("  - id: port"), VALID.indexOf("setting:"));
        refuses(VALID.replace(target, target + target), "targets[2].id must be unique, not \"port\"");
    }

    @Test
    void refusesARosterWithoutSpeakersOrTargets() throws Exception {
        String targets = VALID.substring(VALID.indexOf("targets:"));
        refuses(targets, "names no speakers");
        refuses("speakers: []\n" + targets, "names no speakers");
        refuses("speakers: [~]\n" + targets, "speakers[1] is empty");
        refuses(VALID.substring(0, VALID.indexOf("targets:")), "names no targets");
        refuses("~", "names no speakers");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path missing = folder.resolve("missing.yaml");
        assertThatThrownBy(() -> RosterFile.read(missing))
                .isInstanceOf(RosterException.class)
                .hasMessage("no such roster file: " + missing);
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> RosterFile.read(folder))
                .isInstanceOf(RosterException.class)
                .hasMessage("roster " + folder + ": is a folder, not a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n"})
    void refusesAnEmptyFile(String nothing) throws Exception {
        refuses(nothing, "is empty");
    }

    @Test
    void refusesWhatIsNotYaml() throws Exception {
        assertThat(complaint("speakers: [tan")).startsWith("is not YAML: ").endsWith("(line 1)");
        assertThat(complaint("\tspeakers: []")).startsWith("is not YAML: ").endsWith("(line 1)");
        assertThat(complaint("a\u0000b")).startsWith("is not YAML: ");
        assertThat(complaint("Dear editor, all is well.")).isEqualTo("the whole must be keys with values (line 1)");
        assertThat(complaint("[1, 2]")).isEqualTo("the whole must be keys with values (line 1)");
        assertThat(complaint("speakers: 3")).isEqualTo("speakers must be a list (line 1)");
        assertThat(complaint("speakers: [3]")).isEqualTo("speakers[1] must be keys with values (line 1)");
    }

    @Test
    void refusesASecondDocument() throws Exception {
        refuses(VALID + "---\n" + VALID, "holds more than one document (line 26)");
    }

    @Test
    void refusesAnotherCharset() throws Exception {
        Files.write(file(), VALID.replace("Tan Boon", "Tañ").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RosterFile.read(file())).hasMessage("roster " + file() + ": is not encoded in UTF-8");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws Exception {
        refuses(VALID + "# ".repeat(1 << 19), "is larger than a roster can be (1 MiB)");
    }

    @Test
    void refusesABombOfAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 30; i++) {
            String list = String.join(", ", Collections.nCopies(9, "*a" + (i - 1)));
            bomb.append("a" + i + ": &a" + i + " [" + list + "]\n");
        }
        assertTimeoutPreemptively(
                ofSeconds(10), () -> refuses(bomb.toString(), "aliases such as *name are not read (line 2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNesting(String opening) {
        String deep = "speakers:\n" + opening.repeat(100_000 / opening.length());
        assertTimeoutPreemptively(
                ofSeconds(20), () -> assertThat(complaint(deep)).startsWith("is not YAML: "));
    }

    @Test
    void tagsBuildNothing() throws Exception {
        String tag = "!!javax.script.ScriptEngineManager";
        refuses(
                VALID.replace("name: The port", "name: " + tag + " [!!java.net.URLClassLoader [[]]]"),
                "targets[1].name must be text (line 18)");
        assertThat(read(VALID.replace("name: The port", "name: " + tag + " port"))
                        .primary()
                        .name())
                .isEqualTo("port");
    }

    private Path file() {
        return folder.resolve("roster.yaml");
    }

    private Roster read(String yaml) throws IOException, RosterException {
        Files.writeString(file(), yaml);
        return RosterFile.read(file());
    }

    private void refuses(String yaml, String complaint) throws IOException {
        assertThat(complaint(yaml)).isEqualTo(complaint);
    }

    /** What is wrong with a roster, without the path of the file, which every message begins with. */
    private String complaint(String yaml) throws IOException {
        Files.writeString(file(), yaml);
        String prefix = "roster " + file() + ": ";
        try {
            return "read as " + RosterFile.read(file());
        } catch (RosterException wrong) {
            assertThat(wrong).hasMessageStartingWith(prefix).message().doesNotContain("\n");
            return String.valueOf(wrong.getMessage()).substring(prefix.length());
        }
    }
}
