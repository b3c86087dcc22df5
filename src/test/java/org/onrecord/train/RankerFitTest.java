package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.attribute.Ranker;
import org.onrecord.attribute.RankingExample;

final class RankerFitTest {
    /** Right is who has exactly one of the first two flags, which no straight line tells. */
    private static final List<RankingExample> EXAMPLES = examples(400, 1);

    @Test
    void findsARuleThatNeedsItsHiddenUnits() {
        Ranker ranker = new RankerFit(8, 3, 40, 1e-3, 7).of(EXAMPLES);

        assertThat(accuracy(ranker, examples(200, 2))).isGreaterThan(0.95);
    }

    @Test
    void theSameSeedGivesTheSameRanker() {
        Ranker one = new RankerFit(4, 2, 5, 1e-2, 7).of(EXAMPLES);
        Ranker same = new RankerFit(4, 2, 5, 1e-2, 7).of(EXAMPLES);
        Ranker other = new RankerFit(4, 2, 5, 1e-2, 8).of(EXAMPLES);

        assertThat(same.hidden()).isDeepEqualTo(one.hidden());
        assertThat(same.output()).containsExactly(one.output());
        assertThat(other.output()).isNotEqualTo(one.output());
        assertThat(one.hidden()).hasDimensions(8, 4);
    }

    private static List<RankingExample> examples(int count, long seed) {
        Random random = new Random(seed);
        List<RankingExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int right = random.nextInt(3);
            List<double[]> candidates = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                double first = random.nextInt(2);
                double second = c == right ? 1 - first : first;
                candidates.add(new double[] {first, second, random.nextGaussian()});
            }
            examples.add(new RankingExample(false, candidates, right));
        }
        return examples;
    }

    private static double accuracy(Ranker ranker, List<RankingExample> examples) {
        long right = examples.stream()
                .filter(example -> best(ranker, example.candidates()) == example.right())
                .count();
        return right / (double) examples.size();
    }

    private static int best(Ranker ranker, List<double[]> candidates) {
        double[] scores =
                candidates.stream().mapToDouble(one -> score(ranker, one)).toArray();
        double most = Arrays.stream(scores).max().orElseThrow();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] == most) {
                return i;
            }
        }
        throw new IllegalArgumentException("no candidates");
    }

    /** By the definition of a ranker: the rectified units, weighted. */
    private static double score(Ranker ranker, double[] vector) {
        double sum = 0;
        for (int unit = 0; unit < ranker.output().length; unit++) {
            double[] weights = ranker.hidden()[unit];
            double value = weights[vector.length];
            for (int i = 0; i < vector.length; i++) {
                value += weights[i] * vector[i];
            }
            sum += ranker.output()[unit] * Math.max(0, value);
        }
        return sum;
    }
}
