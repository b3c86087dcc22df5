package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.Words;
import org.onrecord.model.Span;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.StanceParameters.AboutWeights;
import org.onrecord.stance.StanceParameters.Certainty;

final class StanceJudgeTest {
    private static final Confidence HALF = new Confidence(List.of(0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
    private static final String TEXT = "The fee stays, we like it.";
    private static final Span LIKE = Words.in(TEXT, "like");
    private static final Span FEE = Words.in(TEXT, "fee");
    private static final Naming NAMED = new Naming(Naming.How.BEFORE, List.of(FEE));

    @Test
    void theLikeliestLabelHasACalibratedConfidence() {
        StanceJudge judge = judge(HALF, 1, 0.8, 0.1, 0.1);

        assertThat(judge.label()).isEqualTo(Label.FAVOR);
        assertThat(judge.confidence()).isCloseTo(2.0 / 3, within(1e-6));
    }

    @Test
    void aStatementIsAboutTheTargetFromEvenOddsOn() {
        assertThat(judge(Confidence.none(), -2, 0.8, 0.1, 0.1).isAbout()).isTrue();
        assertThat(judge(Confidence.none(), -2.1, 0.8, 0.1, 0.1).isAbout()).isFalse();
    }

    @Test
    void evidenceNamesTheTargetAndTakesTheSide() {
        assertThat(judge(Confidence.none(), 0, 0.8, 0.1, 0.1).evidence(NAMED)).containsExactly(FEE, LIKE);
        Naming both = new Naming(Naming.How.IN_STATEMENT, List.of(LIKE, FEE));
        assertThat(judge(Confidence.none(), 0, 0.8, 0.1, 0.1).evidence(both)).containsExactly(FEE, LIKE);
    }

    @Test
    void nothingTakesASideWhereNoneIsTaken() {
        assertThat(judge(Confidence.none(), 0, 0.1, 0.1, 0.8).evidence(NAMED)).containsExactly(FEE);
    }

    @Test
    void confidenceDependsOnWhatMakesSidesHardToTell() {
        Confidence surerOfFavor = new Confidence(List.of(0.0, 0.0, 0.0, 2.0, -2.0, 0.0, 0.0, 0.0, 0.0));
        Confidence surerWhereItIsAboutIt = new Confidence(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0));

        assertThat(judge(surerOfFavor, 0, 0.8, 0.1, 0.1).confidence()).isCloseTo(0.881, within(1e-3));
        assertThat(judge(surerOfFavor, 0, 0.1, 0.8, 0.1).confidence()).isCloseTo(0.119, within(1e-3));
        assertThat(judge(surerWhereItIsAboutIt, 50, 0.1, 0.8, 0.1).confidence()).isCloseTo(0.993, within(1e-3));
    }

    private static StanceJudge judge(Confidence confidence, double about, double... stance) {
        StanceParameters parameters = new StanceParameters(
                "", Combiner.network(), new AboutWeights(1, 0, 0, 2, 0, 0), confidence, Certainty.none());
        Answers answers = new Answers(
                stance, stance, about, new double[5], new double[5], List.of(new Answers.Word(LIKE, new double[] {
                    1, -0.5, -0.5
                })));
        StanceJudge.Context context = new StanceJudge.Context(
                Wording.of(TEXT, List.of(Words.in(TEXT, "we like it."))), Side.NONE, true, Naming.How.BEFORE);
        return StanceJudge.of(parameters, answers, context);
    }
}
