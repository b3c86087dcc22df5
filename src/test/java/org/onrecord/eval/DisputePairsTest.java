package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Act;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.stance.Side;

final class DisputePairsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void disputes() throws IOException {
        write(
                "disputes.jsonl",
                String.format(
                        Locale.ROOT,
                        """
                {"id": "d", "split": "train", "targets": [%s, %s, %s, %s, %s], "speakers": [%s, %s]}
                {"id": "e", "split": "dev", "targets": [%s], "speakers": [%s]}
                """,
                        target("pact", "null", "the accord"),
                        target("tax", "\"A\"", "the levy"),
                        target("quota", "\"B\"", "the ceiling"),
                        target("visit", "null", "the trip"),
                        target("loan", "null", "the money"),
                        "{\"id\": \"ANN\", \"name\": \"Ann Quill\", \"party\": \"A\"}",
                        "{\"id\": \"OLE\", \"name\": \"Ole\", \"party\": null}",
                        target("pact", "null", "the accord"),
                        "{\"id\": \"OLE\", \"name\": \"Ole\", \"party\": null}"));
    }

    @Test
    void contentStandsBehindTheContextAndCountsCodePoints() throws Exception {
        statement("ANN", "\"🍋 came.\"", "\"🍋 We like the levy.\"", "[[2, 19]]", "\"tax\": \"FAVOR\"");

        LabelledPair pair = pairs("train").get(1);

        assertThat(pair.text()).isEqualTo("🍋 came. 🍋 We like the levy.");
        assertThat(pair.content()).extracting(span -> span.of(pair.text())).containsExactly("We like the levy.");
        assertThat(pair.naming().spans())
                .extracting(span -> span.of(pair.text()))
                .containsExactly("the levy");
        assertThat(pair.target()).isEqualTo("tax. In favour of tax.");
        assertThat(pair.group()).isEqualTo("d");
        assertThat(pair.source()).isEmpty();
        assertThat(pair.phenomenon()).isEqualTo("irony");
    }

    @Test
    void theSpeakersLastNameOutsideOfWhatIsSaidIsTheSource() throws Exception {
        statement(
                "ANN",
                "\"Quill came.\"",
                "\"Quill stays, Ann Quill said of Quills.\"",
                "[[0, 11]]",
                "\"tax\": \"FAVOR\"");

        LabelledPair pair = pairs("train").getFirst();

        assertThat(pair.source()).containsExactly(new Span(0, 5), new Span(29, 34), new Span(43, 49));
    }

    @Test
    void thePrimaryTargetCarriesTheActEvenWhereTheStatementIsNotAboutIt() throws Exception {
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", "\"tax\": \"FAVOR\"");

        List<LabelledPair> pairs = pairs("train");

        assertThat(pairs.getFirst().primary()).isTrue();
        assertThat(pairs.getFirst().about()).contains(false);
        assertThat(pairs.getFirst().stance()).isEmpty();
        assertThat(pairs)
                .extracting(LabelledPair::act)
                .containsExactly(
                        Optional.of(Act.Kind.VERBAL_CONFLICT), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(pairs.get(1).stance()).contains(Stance.Label.FAVOR);
        assertThat(pairs.get(1).about()).contains(true);
    }

    @Test
    void ofTheOtherTargetsThoseThatTheTextNamesFirstAreWhatItIsNotAbout() throws Exception {
        statement("ANN", "\"The money, the ceiling.\"", "\"The trip.\"", "[[0, 9]]", "\"pact\": \"NEUTRAL\"");

        assertThat(pairs("train"))
                .extracting(LabelledPair::target)
                .containsExactly("pact. In favour of pact.", "loan. In favour of loan.", "quota. In favour of quota.");
        assertThat(pairs("train"))
                .extracting(LabelledPair::about)
                .containsExactly(Optional.of(true), Optional.of(false), Optional.of(false));
    }

    @Test
    void targetsThatNothingNamesTakeTurns() throws Exception {
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", "");
        String line = Files.readString(folder.resolve("statements.jsonl"));
        write("statements.jsonl", line + line.replace("d-01", "d-03"));

        assertThat(pairs("train"))
                .extracting(LabelledPair::target)
                .hasSize(6)
                .contains("tax. In favour of tax.", "quota. In favour of quota.")
                .contains("visit. In favour of visit.", "loan. In favour of loan.");
    }

    @Test
    void whoseATargetIsDependsOnTheSpeakersParty() throws Exception {
        String about = "\"tax\": \"FAVOR\", \"quota\": \"AGAINST\", \"pact\": \"FAVOR\"";
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", about);
        assertThat(pairs("train").subList(0, 3))
                .extracting(LabelledPair::side)
                .containsExactly(Side.NONE, Side.OWN, Side.OTHERS);

        statement("OLE", "null", "\"Yes.\"", "[[0, 4]]", about);
        assertThat(pairs("train")).extracting(LabelledPair::side).containsOnly(Side.NONE);
    }

    @Test
    void aNameFarBeforeTheContentDoesNotCount() throws Exception {
        String far = "\"the accord " + "x".repeat(240) + "\"";
        statement("ANN", far, "\"Yes.\"", "[[0, 4]]", "\"pact\": \"FAVOR\"");
        assertThat(pairs("train").getFirst().naming().spans()).isEmpty();

        statement("ANN", far.substring(0, 150) + "\"", "\"Yes.\"", "[[0, 4]]", "\"pact\": \"FAVOR\"");
        assertThat(pairs("train").getFirst().naming().spans()).hasSize(1);
    }

    @Test
    void onlyTheSplitsDisputesCount() throws Exception {
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", "\"tax\": \"FAVOR\"");
        assertThat(pairs("dev")).isEmpty();
        assertThatThrownBy(() -> pairs("test"))
                .hasMessage(folder.resolve("disputes.jsonl") + " has no dispute of the split \"test\"");
    }

    @Test
    void aWrongStatementIsNamedByItsLine() throws Exception {
        statement("EVA", "null", "\"Yes.\"", "[[0, 4]]", "");
        complains("\"speaker\" is nobody in the dispute: EVA");
        statement("ANN", "null", "\"🍋.\"", "[[0, 3]]", "");
        complains("\"content\" reaches beyond the text: 0 to 3");
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", "\"toll\": \"FAVOR\"");
        complains("\"stance\" is toward no target of the dispute: toll");
        statement("ANN", "null", "\"Yes.\"", "[[0, 4]]", "");
        write(
                "statements.jsonl",
                Files.readString(folder.resolve("statements.jsonl")).replace("VERBAL_", ""));
        complains("\"act\" is no kind of act: CONFLICT");
        write("statements.jsonl", "\n{\"dispute\": \"f\"}\n");
        assertThatThrownBy(() -> pairs("train"))
                .hasMessage(folder.resolve("statements.jsonl") + " line 2: \"dispute\" is not in "
                        + folder.resolve("disputes.jsonl") + ": f");
    }

    @Test
    void everyOneOfTheProjectsOwnStatementsIsReadAndNoDisputeIsInBothSplits() throws Exception {
        Path corpus = Path.of("corpus/stance");
        List<LabelledPair> train = StancePairs.corpus(corpus, "train");
        List<LabelledPair> dev = StancePairs.corpus(corpus, "dev");

        assertThat(Stream.concat(train.stream(), dev.stream()).filter(LabelledPair::primary))
                .hasSameSizeAs(Files.readAllLines(corpus.resolve("statements.jsonl")));
        assertThat(groups(train)).isNotEmpty().doesNotContainAnyElementsOf(groups(dev));
    }

    private static List<String> groups(List<LabelledPair> pairs) {
        return pairs.stream().map(LabelledPair::group).distinct().toList();
    }

    private void complains(String what) {
        assertThatThrownBy(() -> pairs("train"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(folder.resolve("statements.jsonl") + " line 1: " + what);
    }

    private List<LabelledPair> pairs(String split) throws EvaluationException {
        return StancePairs.corpus(folder, split);
    }

    private static String target(String id, String imposedBy, String phrase) {
        return String.format(Locale.ROOT, """
                {"id": "%s", "name": "%s", "description": "In favour of %s.", "imposed_by": %s, "phrases": ["%s"]}""", id, id, id, imposedBy, phrase);
    }

    private void statement(String speaker, String context, String text, String content, String stance)
            throws IOException {
        write("statements.jsonl", String.format(Locale.ROOT, """
                {"id": "d-01", "dispute": "d", "speaker": "%s", "context": %s, "text": %s, "content": %s, \
                "stance": {%s}, "act": "VERBAL_CONFLICT", "phenomenon": "irony"}
                """, speaker, context, text, content, stance));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
