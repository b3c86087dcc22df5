package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.onrecord.model.Draft.Type.DIRECT;
import static org.onrecord.model.Draft.Type.INDIRECT;
import static org.onrecord.model.Draft.Type.MIXED;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class StatementScorerTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    private final Document talks = new Document("d", "Greer said \"we go.\" Li denied it. Bob said no.");
    private final LabelledStatement greerGoes =
            talks.statement("greer", DIRECT, "we go.", Map.of("deal", FAVOR, "x", AGAINST));
    private final LabelledStatement liDenies = talks.statement("li", INDIRECT, "it", Map.of("deal", AGAINST));

    @Test
    void tellsRightSwappedAndOthersApart() {
        StatementScores scores = talks.score(
                List.of(greerGoes, liDenies),
                List.of(
                        talks.statement("greer", DIRECT, "we go", Map.of("deal", FAVOR, "x", FAVOR)),
                        talks.statement("greer", INDIRECT, "it", Map.of()),
                        talks.statement("li", INDIRECT, "no", Map.of())),
                List.of(talks.passage("no")),
                List.of());

        assertThat(scores.all()).isEqualTo(new Score("all", 1, 1, 3, 2));
        assertThat(scores.swapped()).isEqualTo(1);
        assertThat(scores.others()).isEqualTo(1);
        assertThat(scores.primary().accuracy()).isEqualTo(1);
        assertThat(scores.otherTargets()).isEqualTo(new OtherTargets(1, 1, 1, 0));
        assertThat(scores.missed()).containsExactly(liDenies);
        assertThat(scores.wrong()).hasSize(2);
    }

    @Test
    void goldMeasuredByItselfIsPerfect() {
        List<LabelledStatement> gold = List.of(greerGoes, liDenies);
        StatementScores scores = talks.score(gold, gold, List.of(talks.passage("no")), List.of(talks.passage("it")));

        assertThat(scores.all().f1()).isEqualTo(1, CLOSE);
        assertThat(scores.bySpeaker()).extracting(Score::group).containsExactly("greer", "li");
        assertThat(scores.byType()).extracting(Score::group).containsExactly("DIRECT", "INDIRECT");
        assertThat(scores.primary().macroF1()).isEqualTo(1, CLOSE);
        assertThat(scores.primary().kappa()).isEqualTo(1, CLOSE);
        assertThat(scores.otherTargets().labelF1()).isEqualTo(1, CLOSE);
        assertThat(scores.swapped() + scores.others() + scores.traps()).isZero();
    }

    @Test
    void halfOfTheLettersIsEnoughAndLessIsNot() {
        Document text = new Document("d", "abcd efgh.");
        List<LabelledStatement> gold = List.of(text.statement("li", "abcd efgh."));

        assertThat(right(text, gold, text.statement("li", "abcd"))).isEqualTo(1);
        assertThat(right(text, gold, text.statement("li", "abc"))).isZero();
    }

    @Test
    void marksAndBlanksDoNotCount() {
        Document text = new Document("d", "\"— ab — …\" he said. !!!");
        List<LabelledStatement> gold = List.of(text.statement("li", "ab"));

        assertThat(right(text, gold, text.statement("li", "\"— ab — …\""))).isEqualTo(1);
        assertThat(right(text, List.of(text.statement("li", "!!!")), text.statement("li", "!!!")))
                .isZero();
    }

    @Test
    void numbersOfEveryKindCount() {
        Document text = new Document("d", "½ Ⅳ ² ٣ x");
        List<LabelledStatement> gold = List.of(text.statement("li", "½ Ⅳ ² ٣ x"));

        assertThat(right(text, gold, text.statement("li", "Ⅳ ² ٣"))).isEqualTo(1);
        assertThat(right(text, gold, text.statement("li", "٣ x"))).isZero();
    }

    @Test
    void offsetsCountCodePoints() {
        Document text = new Document("d", "𝒟𝒟 😀😀😀 ab cd");
        LabelledStatement gold = text.statement("li", "ab");

        assertThat(gold.passage().content()).containsExactly(new Span(7, 9));
        assertThat(right(text, List.of(gold), text.statement("li", "ab"))).isEqualTo(1);
        assertThat(right(text, List.of(text.statement("li", "𝒟𝒟")), text.statement("li", "𝒟𝒟 😀😀😀")))
                .isEqualTo(1);
        assertThat(text.texts().excerpt(text.passage("𝒟𝒟", "😀"))).isEqualTo("𝒟𝒟 … 😀");
    }

    @Test
    void fragmentsMakeOneContent() {
        Document text = new Document("d", "\"ab,\" he said, \"cd\"");
        LabelledStatement gold = new LabelledStatement(text.passage("ab", "cd"), "li", DIRECT, Map.of("deal", FAVOR));

        assertThat(right(text, List.of(gold), text.statement("li", "ab"))).isEqualTo(1);
        assertThat(right(text, List.of(gold), text.statement("li", "ab,\" he said, \"cd")))
                .isZero();
    }

    @Test
    void theBestOverlapGoesFirst() {
        Document text = new Document("d", "abcdefgh");
        LabelledStatement wide = text.statement("li", "abcdefgh");
        LabelledStatement narrow = text.statement("li", "abcd");
        StatementScores scores = text.score(List.of(wide, narrow), List.of(text.statement("li", "abcde")));

        assertThat(scores.missed()).containsExactly(wide);
    }

    @Test
    void amongEqualsTheEarlierGoesFirst() {
        Document text = new Document("d", "ab cd");
        LabelledStatement early = text.statement("li", DIRECT, "ab cd", Map.of("deal", FAVOR));
        LabelledStatement late = text.statement("li", MIXED, "ab cd", Map.of("deal", AGAINST));

        assertThat(text.score(List.of(early, late), List.of(late)).missed()).containsExactly(late);
        assertThat(text.score(List.of(early), List.of(late, early)).wrong()).containsExactly(early);
        assertThat(text.score(List.of(early, late), List.of(late, early))
                        .primary()
                        .accuracy())
                .isZero();
    }

    @Test
    void eachGoldStatementIsFoundOnce() {
        Document text = new Document("d", "ab");
        LabelledStatement one = text.statement("li", "ab");
        StatementScores scores = text.score(List.of(one), List.of(one, one), List.of(text.passage("ab")), List.of());

        assertThat(scores.all()).isEqualTo(new Score("all", 1, 1, 2, 1));
        assertThat(scores.others()).isEqualTo(1);
    }

    @Test
    void recallGoesByTheGoldTypeAndPrecisionByTheOwn() {
        Document text = new Document("d", "ab cd");
        StatementScores scores = text.score(
                List.of(text.statement("li", "ab"), text.statement("li", "cd")),
                List.of(text.statement("li", MIXED, "ab", Map.of()), text.statement("li", "cd")));

        assertThat(scores.byType()).containsExactly(new Score("DIRECT", 2, 1, 1, 2));
        assertThat(scores.byType().getFirst().precision()).isEqualTo(1);
        assertThat(scores.byType().getFirst().recall()).isEqualTo(1);
    }

    @Test
    void speakersWhomTheGoldDataDoesNotKnowDoNotCount() {
        StatementScores scores = talks.score(List.of(greerGoes), List.of(greerGoes, liDenies));

        assertThat(scores.all()).isEqualTo(new Score("all", 1, 1, 1, 1));
    }

    @Test
    void halfInATrapIsTrapped() {
        Document text = new Document("d", "the \"so-called deal\" with them");
        List<LabelledStatement> gold = List.of(text.statement("li", "the"));
        List<Passage> traps = List.of(text.passage("so-called deal"));

        assertThat(trapped(text, gold, traps, "deal\" with")).isEqualTo(1);
        assertThat(trapped(text, gold, traps, "deal\" with them")).isZero();
        assertThat(trapped(text, gold, List.of(), "deal")).isZero();
    }

    @Test
    void nothingFoundAndNothingToFindIsZero() {
        for (StatementScores scores : List.of(
                talks.score(List.of(), List.of()),
                talks.score(List.of(), List.of(greerGoes)),
                talks.score(List.of(greerGoes), List.of()))) {
            assertThat(scores.all().f1()).isZero();
            assertThat(scores.primary().size()).isZero();
            assertThat(scores.primary().kappa()).isZero();
            assertThat(scores.otherTargets().targetF1()).isZero();
        }
    }

    @Test
    void aMissingStanceIsAWrongOne() {
        StatementScores scores =
                talks.score(List.of(liDenies), List.of(talks.statement("li", INDIRECT, "it", Map.of("x", NEUTRAL))));

        assertThat(scores.primary().accuracy()).isZero();
        assertThat(scores.otherTargets()).isEqualTo(new OtherTargets(0, 1, 0, 0));
    }

    @Test
    void whatHasNoTextIsLeftOutAndCounted() {
        LabelledStatement elsewhere = new LabelledStatement(
                new Passage("other", List.of(new Span(0, 2))), "li", DIRECT, Map.of("deal", FAVOR));
        StatementScores scores = talks.score(List.of(liDenies, elsewhere), List.of(elsewhere, elsewhere));

        assertThat(scores.all()).isEqualTo(new Score("all", 0, 0, 0, 1));
        assertThat(scores.leftOut()).isEqualTo(new StatementScores.LeftOut(1, 2));
    }

    @Test
    void positionsBehindTheTextHoldNothing() {
        LabelledStatement tooLong =
                new LabelledStatement(new Passage("d", List.of(new Span(43, 99))), "li", DIRECT, Map.of("deal", FAVOR));

        assertThat(right(talks, List.of(talks.statement("li", "no")), tooLong)).isEqualTo(1);
        assertThat(talks.texts().excerpt(tooLong.passage())).isEqualTo("no.");
    }

    @Test
    void goldNeedsAStanceTowardThePrimaryTarget() {
        List<LabelledStatement> gold = List.of(talks.statement("li", DIRECT, "no", Map.of()));

        assertThatThrownBy(() -> talks.score(gold, List.of())).hasMessageContaining("deal");
    }

    private static int right(Document text, List<LabelledStatement> gold, LabelledStatement predicted) {
        return text.score(gold, List.of(predicted)).all().right();
    }

    private static int trapped(Document text, List<LabelledStatement> gold, List<Passage> traps, String words) {
        return text.score(gold, List.of(text.statement("li", words)), List.of(), traps)
                .traps();
    }
}
