package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Act;
import org.onrecord.model.Stance;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

final class StanceLossTest {
    private static final double STEP = 1e-2;
    private static final int WIDTH = Head.OF_PAIR;
    private static final int OFFSET = 2 * WIDTH;

    private static final Pair PAIR = ToyPairs.pair("we like the port a lot", "we like the port");
    private static final StanceExample ALL = new StanceExample(
            PAIR,
            Optional.of(Stance.Label.AGAINST),
            Optional.empty(),
            Optional.of(true),
            Optional.of(Act.Kind.MATERIAL_CONFLICT),
            1);
    private static final StanceExample ABOUT =
            new StanceExample(PAIR, Optional.empty(), Optional.empty(), Optional.of(false), Optional.empty(), 1);

    private final float[] outputs = new float[OFFSET + PAIR.size() * WIDTH];

    StanceLossTest() {
        Random random = new Random(3);
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = (float) random.nextGaussian();
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        for (StanceExample example : new StanceExample[] {ALL, ABOUT}) {
            float[] gradients = gradients(example, 0.5);
            for (int i = 0; i < outputs.length; i++) {
                assertThat((double) gradients[i]).as("output %d", i).isCloseTo(slope(example, i), within(1e-3));
            }
        }
    }

    @Test
    void onlyTheStatementsPiecesAndTheKnownAnswersCount() {
        float[] gradients = gradients(ABOUT, 1);
        for (int i = 0; i < gradients.length; i++) {
            int piece = (i - OFFSET) / WIDTH;
            int column = i % WIDTH;
            boolean counts = i >= OFFSET && piece < PAIR.statement() && isOf(Head.ABOUT, column);
            assertThat(gradients[i] != 0).as("output %d", i).isEqualTo(counts);
        }
    }

    private static boolean isOf(Head head, int column) {
        return column >= head.attention() && column < head.first() + head.answers();
    }

    @Test
    void ofAStatementAloneOnlyTheActCounts() {
        float[] gradients = new float[PAIR.size() * Head.OF_STATEMENT];

        assertThat(StanceLoss.add(ABOUT, false, 1, outputs, gradients, 0)).isZero();
        assertThat(gradients).containsOnly(0);
        assertThat(StanceLoss.add(ALL, false, 1, outputs, gradients, 0)).isPositive();
        for (int i = 0; i < gradients.length; i++) {
            assertThat(gradients[i] != 0).as("output %d", i).isEqualTo(i < PAIR.statement() * Head.OF_STATEMENT);
        }
    }

    @Test
    void gradientsAddUp() {
        float[] gradients = gradients(ALL, 1);
        float[] twice = gradients.clone();
        StanceLoss.add(ALL, true, 1, outputs, twice, OFFSET);

        for (int i = 0; i < twice.length; i++) {
            assertThat(twice[i]).isCloseTo(2 * gradients[i], within(1e-6f));
        }
    }

    @Test
    void theRightAnswerCostsLessThanAWrongOneAndNoneIsFree() {
        for (int piece = 0; piece < PAIR.statement(); piece++) {
            outputs[OFFSET + piece * WIDTH + Head.ABOUT.first()] = 6;
            outputs[OFFSET + piece * WIDTH + Head.ABOUT.first() + 1] = -6;
        }
        StanceExample wrong =
                new StanceExample(PAIR, Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty(), 1);

        assertThat(loss(ABOUT)).isBetween(0.0, 1.0);
        assertThat(loss(wrong)).isGreaterThan(10);
    }

    @Test
    void anExampleHasAShareAndNumbersItsAnswers() {
        assertThat(ALL.answer(Head.STANCE)).isEqualTo(Head.LABELS.indexOf(Stance.Label.AGAINST));
        assertThat(ALL.answer(Head.ABOUT)).isEqualTo(1);
        assertThat(ABOUT.answer(Head.ABOUT)).isZero();
        assertThat(ABOUT.answer(Head.ACT)).isEqualTo(-1);
        for (float share : new float[] {0, -1, 1.5f, Float.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StanceExample(
                            PAIR, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), share))
                    .withMessageContaining("share outside (0, 1]: " + share);
        }
    }

    private float[] gradients(StanceExample example, double scale) {
        float[] gradients = new float[outputs.length];
        StanceLoss.add(example, true, scale, outputs, gradients, OFFSET);
        return gradients;
    }

    private double loss(StanceExample example) {
        return StanceLoss.add(example, true, 1, outputs, new float[outputs.length], OFFSET);
    }

    /** Of half the loss. */
    private double slope(StanceExample example, int i) {
        float before = outputs[i];
        outputs[i] = (float) (before + STEP);
        double above = loss(example);
        outputs[i] = (float) (before - STEP);
        double below = loss(example);
        outputs[i] = before;
        return (above - below) / (4 * STEP);
    }
}
