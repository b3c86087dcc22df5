package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogisticRegressionTest {
    @Test
    void findsTheWeightsThatDrewTheAnswers() {
        Random random = new Random(6);
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] row = {1, random.nextGaussian(), random.nextGaussian()};
            double probability = 1 / (1 + Math.exp(-(0.5 + 2 * row[1] - row[2])));
            features.add(row);
            right.add(random.nextDouble() < probability);
        }

        double[] weights = LogisticRegression.fit(features, right);

        assertThat(weights[0]).isCloseTo(0.5, within(0.1));
        assertThat(weights[1]).isCloseTo(2, within(0.15));
        assertThat(weights[2]).isCloseTo(-1, within(0.1));
    }
}
