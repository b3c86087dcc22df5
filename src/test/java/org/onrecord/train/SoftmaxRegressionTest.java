package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SoftmaxRegressionTest {
    private static final double[][] TRUE = {{0.5, 2, 0}, {0, 0, 0}, {-0.5, 0, -1.5}};

    private final List<double[]> features = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    SoftmaxRegressionTest() {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            double[] row = {1, random.nextGaussian(), random.nextGaussian()};
            double[] probabilities = SoftmaxRegression.probabilities(TRUE, row);
            double drawn = random.nextDouble();
            features.add(row);
            answers.add(drawn < probabilities[0] ? 0 : drawn < probabilities[0] + probabilities[1] ? 1 : 2);
        }
    }

    @Test
    void findsTheWeightsThatDrewTheAnswers() {
        double[][] weights = SoftmaxRegression.fit(features, answers, new double[3][3], 0);

        for (int label = 0; label < 3; label++) {
            for (int i = 0; i < 3; i++) {
                assertThat(weights[label][i] - weights[1][i])
                        .as("label %d, feature %d", label, i)
                        .isCloseTo(TRUE[label][i], within(0.25));
            }
        }
    }

    @Test
    void theSameDataGiveTheSameWeightsAndLeaveTheStartAlone() {
        double[][] start = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        double[][] weights = SoftmaxRegression.fit(features, answers, start, 0.02);

        assertThat(SoftmaxRegression.fit(features, answers, start, 0.02)).isDeepEqualTo(weights);
        assertThat(start).isDeepEqualTo(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    }

    @Test
    void thePenaltyHoldsWeightsAtTheirStart() {
        double[][] start = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

        assertThat(distance(start, SoftmaxRegression.fit(features, answers, start, 5)))
                .isLessThan(0.25 * distance(start, SoftmaxRegression.fit(features, answers, start, 0.02)));
        assertThat(SoftmaxRegression.fit(List.of(), List.of(), start, 0.02)).isDeepEqualTo(start);
    }

    private static double distance(double[][] one, double[][] other) {
        double sum = 0;
        for (int label = 0; label < one.length; label++) {
            for (int i = 0; i < one[label].length; i++) {
                sum += Math.pow(one[label][i] - other[label][i], 2);
            }
        }
        return Math.sqrt(sum);
    }

    @Test
    void weightsAreHandedOnAsLists() {
        assertThat(SoftmaxRegression.rows(new double[][] {{1, 2}, {3, 4}}))
                .containsExactly(List.of(1.0, 2.0), List.of(3.0, 4.0));
    }
}
