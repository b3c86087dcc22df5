package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Article;
import org.onrecord.model.Mention.Kind;
import org.onrecord.model.Outcome;
import org.onrecord.model.SpeakerKind;
import org.onrecord.roster.RosterFile;

final class RosterCommandsTest {
    private static final String ROSTER = """
            speakers:
              - id: moreau
                name: Paul Moreau
                surname: Moreau
                pronouns: he
            # The primary target.
            targets:
              - {id: port, name: The port, description: In favour of the port., phrases: [port]}
            namesakes: [Ann Example]
            """;

    private final Session session = new Session();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void store() throws IOException {
        file = folder.resolve("roster.yaml");
        Files.writeString(file, ROSTER);
        Article article = Article.of(
                "a.txt",
                "text/plain",
                "Minister Claire Moreau said one. She said two. The panel said three. Ann Example and Paul Moreau said four.");
        try (IndexSink sink = IndexSink.open(folder.resolve("index"), Settings.NONE)) {
            sink.accept(
                    "input",
                    new Outcome.Kept(
                            article,
                            List.of(
                                    Quote.from(article, "one")
                                            .by("Claire Moreau", SpeakerKind.PERSON)
                                            .mention("Minister Claire Moreau", Kind.NAME)
                                            .row(),
                                    Quote.from(article, "two")
                                            .by("Claire Moreau", SpeakerKind.PERSON)
                                            .mention("Minister Claire Moreau", Kind.NAME)
                                            .mention("She", Kind.PRONOUN)
                                            .row(),
                                    Quote.from(article, "three")
                                            .by("The panel", SpeakerKind.GROUP)
                                            .row(),
                                    Quote.from(article, "four")
                                            .by("Ann Example", SpeakerKind.PERSON)
                                            .row(),
                                    Quote.from(article, "said four")
                                            .by("Paul Moreau", SpeakerKind.PERSON)
                                            .row())),
                    Duration.ZERO);
        }
    }

    private int add(String name, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(
                new String[] {
                    "roster", "add", name, "--index", folder.resolve("index").toString()
                },
                0,
                all,
                0,
                5);
        System.arraycopy(options, 0, all, 5, options.length);
        return session.run(all);
    }

    @Test
    void anEntryIsPrintedWithWhereToPasteIt() {
        assertThat(add("claire moreau")).isZero();
        assertThat(session.out()).isEqualTo("""
                  - id: moreau
                    name: Claire Moreau
                    given: [Claire]
                    surname: Moreau
                    pronouns: she
                    wikidata: null
                    # country: two capital letters (ISO 3166), such as US
                    # roles: # offices, so that descriptions such as "the minister" find the speaker
                    #   - titles: [minister]
                    #     organisation: Ministry of Examples
                    #     from: 2025-01-31
                """);
        assertThat(session.err())
                .isEqualTo("onrecord: paste this below the last of the speakers of a roster, and complete it\n");
        assertThat(file).hasContent(ROSTER);
    }

    @Test
    void anEntryIsAddedUnderAnIdOfItsOwnAndTheRestStays() throws Exception {
        assertThat(add("Claire Moreau", "--roster", file.toString())).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .isEqualTo("onrecord: added moreau_claire to " + file + ": complete the entry, above all with roles\n");
        assertThat(RosterFile.read(file).speaker("moreau_claire")).isPresent();
        String text = Files.readString(file);
        int begin = ROSTER.indexOf("# The primary");
        assertThat(text).startsWith(ROSTER.substring(0, begin)).endsWith(ROSTER.substring(begin));
    }

    @Test
    void anEntryIsWrittenToAFile() {
        Path out = folder.resolve("moreau.yaml");
        assertThat(add("Claire Moreau", "--out", out.toString())).isZero();
        assertThat(out).content().startsWith("  - id: moreau\n").endsWith("    #     from: 2025-01-31\n");
        assertThat(session.out() + session.err()).isEmpty();
    }

    @Test
    void whatIsNoPersonIsSaid() {
        assertThat(add("The panel", "--roster", file.toString())).isZero();
        assertThat(session.err())
                .contains("a roster holds persons, and The panel was taken for another kind of speaker: group");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Clare Moreau  | no speaker off the roster is called Clare Moreau in @/index, but Claire Moreau, Paul Moreau
            Zhou          | no speaker off the roster is called Zhou in @/index; the command speakers lists them
            Paul Moreau   | Paul Moreau is on the roster already, as moreau
            Ann Example   | Ann Example is a namesake on the roster: take the name out of namesakes first
            """)
    void whoCannotBeAddedIsSaid(String name, String sentence) {
        assertThat(add(name, "--roster", file.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).isEqualTo("onrecord: " + sentence.replace("@", folder.toString()) + "\n");
        assertThat(file).hasContent(ROSTER);
    }

    @Test
    void aRosterWrittenOnOneLineIsNotAddedTo() throws IOException {
        String flow = "{speakers: [{id: tan, name: Tan Wei, surname: Tan, pronouns: she}], targets: "
                + "[{id: port, name: P, description: In favour., phrases: [port]}]}";
        Files.writeString(file, flow);
        assertThat(add("Claire Moreau", "--roster", file.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("leave out --roster, and paste what is printed");
        assertThat(file).hasContent(flow);
    }

    @Test
    void checkSaysThatARosterIsFineAndWhatIsDoubtful() {
        assertThat(session.run("roster", "check", file.toString())).isZero();
        assertThat(Session.lines(session.out()))
                .containsExactly(
                        file + ": ok, 1 speaker, 1 target, 1 namesake",
                        file
                                + ": warning: speaker moreau has no roles: descriptions such as \"the minister\" cannot find"
                                + " them");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void checkListsAllThatIsWrong() throws IOException {
        Files.writeString(
                file, ROSTER.replace("pronouns: he", "pronouns: it").replace("phrases: [port]", "phrases: []"));
        assertThat(session.run("roster", "check", file.toString())).isEqualTo(ExitCodes.FAILED);
        assertThat(Session.lines(session.out()))
                .containsExactly(
                        file + ": error: speaker moreau: pronouns must be he, she or they, not \"it\"",
                        file + ": error: target port has no phrases");
    }
}
