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
    private static final String TEXT = "The fee stays, we like it.";
    private static final Span LIKE = Words.in(TEXT, "like");
    private static final Span FEE = Words.in(TEXT, "fee");
    private static final Naming NAMED = new Naming(Naming.How.BEFORE, List.of(FEE));

    @Test
    void theLikeliestLabelHasACalibratedConfidence() {
        StanceJudge judge = judge(new Certainty(0.5, 0), 1, 0.8, 0.1, 0.1);

        assertThat(judge.label()).isEqualTo(Label.FAVOR);
        assertThat(judge.confidence()).isCloseTo(2.0 / 3, within(1e-6));
    }

    @Test
    void aStatementIsAboutTheTargetFromEvenOddsOn() {
        assertThat(judge(Certainty.none(), -2, 0.8, 0.1, 0.1).isAbout()).isTrue();
        assertThat(judge(Certainty.none(), -2.1, 0.8, 0.1, 0.1).isAbout()).isFalse();
    }

    @Test
    void evidenceNamesTheTargetAndTakesTheSide() {
        assertThat(judge(Certainty.none(), 0, 0.8, 0.1, 0.1).evidence(NAMED)).containsExactly(FEE, LIKE);
        Naming both = new Naming(Naming.How.IN_STATEMENT, List.of(LIKE, FEE));
        assertThat(judge(Certainty.none(), 0, 0.8, 0.1, 0.1).evidence(both)).containsExactly(FEE, LIKE);
    }

    @Test
    void nothingTakesASideWhereNoneIsTaken() {
        assertThat(judge(Certainty.none(), 0, 0.1, 0.1, 0.8).evidence(NAMED)).containsExactly(FEE);
    }

    @Test
    void whatTheFirstLayersWereEnoughForIsNotAboutTheTargetHoweverItIsNamed() {
        StanceJudge judge = judge(true, Certainty.none(), -1, 0.8, 0.1, 0.1);

        assertThat(judge.isAbout()).isFalse();
        assertThat(judge.aboutness()).isCloseTo(1 / (1 + Math.exp(1)), within(1e-9));
        assertThat(judge(true, Certainty.none(), 1, 0.8, 0.1, 0.1).isAbout()).isFalse();
    }

    private static StanceJudge judge(Certainty confidence, double about, double... stance) {
        return judge(false, confidence, about, stance);
    }

    private static StanceJudge judge(boolean early, Certainty confidence, double about, double... stance) {
        StanceParameters parameters = new StanceParameters(
                "",
                Combiner.network(),
                new AboutWeights(1, 0, 0, 0, 2, 0, 0),
                StanceParameters.NEVER,
                confidence,
                Certainty.none());
        Answers answers = new Answers(
                stance,
                stance,
                early ? 0 : about,
                early ? about : 0,
                new double[5],
                List.of(new Answers.Word(LIKE, new double[] {1, -0.5, -0.5})),
                early);
        StanceJudge.Context context = new StanceJudge.Context(
                Wording.of(TEXT, List.of(Words.in(TEXT, "we like it."))), Side.NONE, true, Naming.How.BEFORE);
        return StanceJudge.of(parameters, answers, context);
    }
}
