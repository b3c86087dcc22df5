package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RankerTest {
    @Test
    void aUnitCountsOnlyAboveItsBias() {
        Ranker ranker = new Ranker(new double[][] {{1, -1}}, new double[] {2});

        assertThat(ranker.score(new double[] {3})).isEqualTo(4);
        assertThat(ranker.score(new double[] {0.5})).isZero();
    }

    @Test
    void sharesSumToOneWhateverTheScores() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            double scale = Math.pow(10, random.nextInt(6));
            Ranker ranker = new Ranker(
                    new double[][] {{random.nextGaussian() * scale, 0}, {random.nextGaussian() * scale, 1}},
                    new double[] {random.nextGaussian() * scale, random.nextGaussian()});
            List<double[]> candidates = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(10); i++) {
                candidates.add(new double[] {random.nextGaussian()});
            }

            double[] shares = ranker.shares(candidates);

            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-9));
            assertThat(shares).hasSize(candidates.size());
            assertThat(Arrays.stream(shares).min().orElseThrow()).isNotNegative();
        }
    }

    @Test
    void theOneToBeginWithPrefersNobody() {
        assertThat(Ranker.none(2).shares(List.of(new double[] {1, 0}, new double[] {0, 1})))
                .containsExactly(0.5, 0.5);
        assertThat(Ranker.none(2).shares(List.of())).isEmpty();
    }

    @Test
    void anExampleHasItsRightCandidate() {
        assertThat(new RankingExample(false, List.of(new double[1]), 0).candidates())
                .hasSize(1);
        assertThatThrownBy(() -> new RankingExample(false, List.of(new double[1]), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no candidate 1 of 1");
        assertThatThrownBy(() -> new RankingExample(true, List.of(), 0)).hasMessage("no candidate 0 of 0");
        assertThatThrownBy(() -> new RankingExample(true, List.of(new double[1]), -1))
                .hasMessage("no candidate -1 of 1");
    }
}
