package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;
import org.onrecord.stance.Side;

final class GoldPairsTest {
    private static final Labelled TEXT = new Labelled("🍋 The levy? “They pay,” Ott said. “The pact stands.”");
    private static final Roster ROSTER = new Roster(
            "test",
            List.of(new Speaker(
                    "ott",
                    "Lee Ott",
                    "Ott",
                    List.of(),
                    false,
                    List.of(),
                    List.of(),
                    Speaker.Pronouns.THEY,
                    "AA",
                    null)),
            List.of(target("pact", null, "stands"), target("levy", "AA", "pay"), target("quota", "BB", "pay")),
            List.of(),
            List.of());

    @TempDir
    Path folder;

    @Test
    void everyTargetOfTheRosterMakesAPair() throws Exception {
        List<LabelledPair> pairs = read("[[12, 23]]", "\"levy\": \"against\"");

        assertThat(pairs)
                .extracting(LabelledPair::target)
                .containsExactly("pact. For pact.", "levy. For levy.", "quota. For quota.");
        assertThat(pairs).extracting(LabelledPair::primary).containsExactly(true, false, false);
        assertThat(pairs)
                .extracting(LabelledPair::stance)
                .containsExactly(
                        Optional.of(Stance.Label.NEUTRAL), Optional.of(Stance.Label.AGAINST), Optional.empty());
        assertThat(pairs)
                .extracting(LabelledPair::about)
                .containsExactly(Optional.empty(), Optional.of(true), Optional.of(false));
        assertThat(pairs).extracting(LabelledPair::side).containsExactly(Side.NONE, Side.OWN, Side.OTHERS);
    }

    @Test
    void placesAreFoundThoughTheyCountCodePoints() throws Exception {
        LabelledPair pair = read("[[12, 23]]", "").getFirst();

        assertThat(pair.content()).isEqualTo(TEXT.spans("“They pay,”"));
        assertThat(pair.source()).isEqualTo(TEXT.spans("Ott"));
        assertThat(pair.group()).isEqualTo("a");
        assertThat(pair.phenomenon()).isEqualTo("split");
    }

    @Test
    void relatedWordsCountOnlyBesideWhatNamesTheTargetOutright() throws Exception {
        List<LabelledPair> pairs = read("[[12, 23]]", "");

        assertThat(pairs.get(0).naming().spans()).isEmpty();
        assertThat(pairs.get(1).naming().spans()).isEqualTo(TEXT.spans("levy|pay"));
        assertThat(pairs.get(2).naming().spans()).isEmpty();
    }

    @Test
    void wrongStatementsAreNamedByTheirLine() {
        complains("[[12, 230]]", "", "\"content\" reaches beyond the text: 12 to 230");
        complains("[]", "", "\"content\" is not an array of [begin, end]");
        complains("[[0, 1]]", "\"toll\": \"favor\"", "\"issues\" names no target of the roster: toll");
    }

    @Test
    void somebodyWhoIsNotOnTheRosterIsAnError() throws Exception {
        Files.writeString(folder.resolve("a.txt"), TEXT.text());
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), """

                {"doc": "a", "speaker": "eve", "content": [[0, 1]], "deal": "favor", "issues": {}}
                """);
        assertThatThrownBy(() -> StancePairs.statements(gold, folder, ROSTER))
                .hasMessage(gold + " line 2: \"speaker\" is nobody on the roster: eve");
    }

    private void complains(String content, String issues, String what) {
        assertThatThrownBy(() -> read(content, issues))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(folder.resolve("gold.jsonl") + " line 1: " + what);
    }

    private List<LabelledPair> read(String content, String issues) throws EvaluationException, IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT.text());
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), String.format(Locale.ROOT, """
                {"doc": "a", "speaker": "ott", "content": %s, "source": [[24, 27]], "cue": null, \
                "deal": "neutral", "issues": {%s}, "note": "split"}
                """, content, issues));
        return StancePairs.statements(gold, folder, ROSTER);
    }

    private static Target target(String id, @Nullable String imposedBy, String related) {
        return new Target(id, id, "For " + id + ".", imposedBy, List.of(id), List.of(related));
    }
}
