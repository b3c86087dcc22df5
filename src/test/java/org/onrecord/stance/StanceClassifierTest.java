package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onrecord.Marked;
import org.onrecord.Words;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Act;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Speaker;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Label;
import org.onrecord.model.Target;
import org.onrecord.roster.Roster;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;
import org.onrecord.train.LinearStance;

/**
 * With networks that know a few words: "good" is in favour, "bad" against, and "rain" is about nothing else; "order", read alone, is an act
 * of conflict.
 */
final class StanceClassifierTest {
    private static final Target PACT = target("pact", null);
    private static final Target DUTY = target("duty", "A");
    private static final Speaker ANN = new Speaker(
            "ann", "Ann Quill", "Quill", List.of("Ann"), false, List.of(), List.of(), Speaker.Pronouns.SHE, "A", null);
    private static final Attribution.Decision DECISION =
            new Attribution.Decision("by-hand", "", 1, List.of(), List.of());

    private final List<String> encoded = new ArrayList<>();
    private final StanceModel model = LinearStance.model(parameters());
    private final StanceClassifier classifier = new StanceClassifier(
            new Roster("r", List.of(ANN), List.of(PACT, DUTY), List.of(), List.of()), this::encode, () -> model);

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void farFromTheRostersSettingNothingIsAboutItsTargets() {
        StanceClassifier near = inSetting("Quay", "Old Quay");
        String far = "The Old quay . " + "so ".repeat(700) + "Ann {said} [[the order on the duty is good]] .";

        StanceClassifier.Judgement outside = classify(near, far);
        StanceClassifier.Judgement inside = classify(near, far.replace("so Ann", "quay Ann"));
        StanceClassifier.Judgement anywhere = classify(far);

        assertThat(outside.stances()).containsExactly(new Stance("pact", false, Label.NEUTRAL, 0.5, List.of()));
        assertThat(outside.act().kind()).isEqualTo(Act.Kind.MATERIAL_CONFLICT);
        assertThat(labels(inside)).containsExactly("pact FAVOR", "duty FAVOR");
        assertThat(labels(anywhere)).isEqualTo(labels(inside));
    }

    private StanceClassifier inSetting(String... words) {
        return new StanceClassifier(
                new Roster("r", List.of(ANN), List.of(PACT, DUTY), List.of(words), List.of()),
                this::encode,
                () -> model);
    }

    @Test
    void thePrimaryTargetComesFirstWithTheWordsThatShowTheSide() {
        Marked said = Marked.of(Draft.Type.INDIRECT, "Ann {said} [[that pact is good]] .");
        Stance stance = classify(said).stances().getFirst();

        assertThat(stance.target()).isEqualTo("pact");
        assertThat(stance.about()).isTrue();
        assertThat(stance.label()).isEqualTo(Label.FAVOR);
        assertThat(stance.confidence()).isGreaterThan(0.9);
        assertThat(stance.evidence())
                .extracting(span -> span.of(said.article().text()))
                .containsExactly("pact", "good");
    }

    @Test
    void aStatementAboutNoTargetIsNeutralTowardThePrimaryOne() {
        assertThat(classify("Ann {said} [[the rain is good]] .").stances())
                .singleElement()
                .satisfies(stance -> {
                    assertThat(stance.target()).isEqualTo("pact");
                    assertThat(stance.about()).isFalse();
                    assertThat(stance.label()).isEqualTo(Label.NEUTRAL);
                    assertThat(stance.confidence()).isGreaterThan(0.9);
                    assertThat(stance.evidence()).isEmpty();
                });
    }

    @Test
    void anotherTargetHasToBeNamedAndWhatTheStatementIsAbout() {
        assertThat(classify("Ann {said} [[it is bad]] .").stances())
                .extracting(Stance::target)
                .containsExactly("pact");
        assertThat(classify("The duty stays . Ann {said} [[it is bad]] .").stances())
                .extracting(Stance::target, Stance::label)
                .containsExactly(tuple("pact", Label.AGAINST), tuple("duty", Label.AGAINST));
        assertThat(classify("The duty stays . Ann {said} [[rain is bad]] .").stances())
                .extracting(Stance::target)
                .containsExactly("pact");
    }

    @Test
    void theKindOfActIsReadOnceAndHasItsConfidence() {
        Act act = classify("Ann {said} [[if duty ends pact is good]] .").act();

        assertThat(act.kind()).isEqualTo(Act.Kind.VERBAL_COOPERATION);
        assertThat(act.confidence()).isBetween(0.5, 1.0);
        assertThat(act.conditional()).isTrue();
    }

    @Test
    void whoseAMeasureIsReachesTheDecision() {
        String said = "Ann {said} [[the duty is]] .";

        assertThat(labels(classify(said, rostered()))).containsExactly("pact NEUTRAL", "duty FAVOR");
        assertThat(labels(classify(said, unknown()))).containsExactly("pact NEUTRAL", "duty NEUTRAL");
    }

    @Test
    void aStatementWithoutWordPiecesNeedsNoModel() {
        StanceClassifier idle = new StanceClassifier(
                new Roster("r", List.of(ANN), List.of(PACT), List.of(), List.of()), this::encode, () -> {
                    throw new AssertionError("asked");
                });
        Marked said = Marked.of(Draft.Type.INDIRECT, "Ann {said} [[the pact]] .");
        TextVectors nothing = Words.vectors("", StanceClassifierTest::vector);

        StanceClassifier.Judgement judged = idle.classify(said.article(), nothing, said.draft(), unknown());

        assertThat(judged.stances()).containsExactly(new Stance("pact", false, Label.NEUTRAL, 0.5, List.of()));
        assertThat(judged.act().kind()).isEqualTo(Act.Kind.NONE);
        assertThat(judged.act().confidence()).isZero();
    }

    @Test
    void targetsAreEncodedOnceForAllStatements() {
        assertThat(encoded).isEmpty();

        classify("Ann {said} [[it is bad]] .");
        classify("Ann {said} [[duty is bad]] .");

        assertThat(encoded).containsExactly("the pact. For the pact.", "the duty. For the duty.");
    }

    private StanceClassifier.Judgement classify(String marked) {
        return classify(Marked.of(Draft.Type.INDIRECT, marked));
    }

    private static StanceClassifier.Judgement classify(StanceClassifier classifier, String marked) {
        Marked said = Marked.of(Draft.Type.INDIRECT, marked);
        TextVectors text = Words.vectors(said.article().text(), StanceClassifierTest::vector);
        return classifier.classify(said.article(), text, said.draft(), unknown());
    }

    private StanceClassifier.Judgement classify(Marked said) {
        return classify(said, unknown());
    }

    private StanceClassifier.Judgement classify(String marked, Attribution attribution) {
        return classify(Marked.of(Draft.Type.INDIRECT, marked), attribution);
    }

    private StanceClassifier.Judgement classify(Marked said, Attribution attribution) {
        TextVectors text = Words.vectors(said.article().text(), StanceClassifierTest::vector);
        return classifier.classify(said.article(), text, said.draft(), attribution);
    }

    private static List<String> labels(StanceClassifier.Judgement judgement) {
        return judgement.stances().stream()
                .map(stance -> stance.target() + " " + stance.label())
                .toList();
    }

    private static Attribution rostered() {
        return new Attribution.Rostered(ANN, DECISION);
    }

    private static Attribution unknown() {
        return new Attribution.Unknown("by hand", DECISION);
    }

    private TextVectors encode(String target) {
        encoded.add(target);
        return Words.vectors(target, StanceClassifierTest::vector);
    }

    /** What a word puts into the network's outputs. */
    private static float[] vector(String word) {
        float[] vector = new float[LinearStance.WIDTH];
        switch (word.toLowerCase(Locale.ROOT)) {
            case "good" -> {
                answer(vector, Head.STANCE, 0);
                answer(vector, Head.ACT, 0);
            }
            case "bad" -> {
                answer(vector, Head.STANCE, 1);
                answer(vector, Head.ACT, 2);
            }
            case "rain" -> answer(vector, Head.ABOUT, 0);
            case "order" -> answer(vector, Head.ACT_ALONE, 3);
            default -> vector[Head.STANCE.first() + 2] = 0.5f;
        }
        return vector;
    }

    private static void answer(float[] vector, Head head, int answer) {
        int from = head.isOfPair() ? 0 : Head.OF_PAIR;
        vector[from + head.attention()] = 6;
        vector[from + head.first() + answer] = 6;
    }

    /** The network as it is, but that a speaker's own measure is favoured a little. */
    private static StanceParameters parameters() {
        List<List<Double>> rows = new ArrayList<>(Combiner.network().weights());
        List<Double> favor = new ArrayList<>(rows.getFirst());
        favor.set(StanceFeatures.names().indexOf("own"), 2.0);
        rows.set(0, favor);
        return new StanceParameters("", new Combiner(rows), AboutWeights.none(), Confidence.none(), Certainty.none());
    }

    private static Target target(String word, @Nullable String imposedBy) {
        return new Target(word, "the " + word, "For the " + word + ".", imposedBy, List.of(word), List.of());
    }
}
