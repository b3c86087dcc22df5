package org.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CrfTest {
    private static final int WORDS = 3;

    @Test
    void theBestSequenceIsTheBestOfAllThatAreAllowed() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            Crf crf = random(random);
            float[][] emissions = emissions(random);

            int[] best = null;
            for (int[] labels : sequences()) {
                best = best == null || score(crf, emissions, labels) > score(crf, emissions, best) ? labels : best;
            }

            assertThat(crf.decode(emissions)).as("seed %d", seed).isEqualTo(best);
        }
    }

    @Test
    void theTotalIsTheSumOverAllSequencesThatAreAllowed() {
        Random random = new Random(1);
        Crf crf = random(random);
        float[][] emissions = emissions(random);

        double sum = sequences().stream()
                .mapToDouble(labels -> Math.exp(score(crf, emissions, labels)))
                .sum();

        assertThat(crf.total(crf.forward(emissions))).isCloseTo(Math.log(sum), within(1e-5));
    }

    @Test
    void forwardAndBackwardAgreeAtEveryWord() {
        Random random = new Random(2);
        Crf crf = random(random);
        float[][] emissions = emissions(random);
        double[][] alpha = crf.forward(emissions);
        double[][] beta = crf.backward(emissions);

        for (int word = 0; word < WORDS; word++) {
            double[] both = new double[Tags.COUNT];
            for (int label = 0; label < Tags.COUNT; label++) {
                both[label] = alpha[word][label] + beta[word][label];
            }
            assertThat(Crf.logSum(both)).isCloseTo(crf.total(alpha), within(1e-6));
        }
    }

    @Test
    void whatIsNotAllowedIsNeverDecoded() {
        float[][] emissions = new float[2][Tags.COUNT];
        emissions[0][Tags.of(Tags.CONTENT, 1, 3)] = 50;
        emissions[1][Tags.of(Tags.CUE, 0, 2)] = 50;

        int[] labels = Crf.untrained().decode(emissions);

        assertThat(Tags.mayStart(labels[0])).isTrue();
        assertThat(Tags.mayFollow(labels[0], labels[1])).isTrue();
        assertThat(Tags.mayEnd(labels[1])).isTrue();
    }

    @Test
    void noWordsHaveNoLabels() {
        assertThat(Crf.untrained().decode(new float[0][])).isEmpty();
    }

    private static List<int[]> sequences() {
        List<int[]> sequences = new ArrayList<>();
        for (int a = 0; a < Tags.COUNT; a++) {
            for (int b = 0; b < Tags.COUNT; b++) {
                for (int c = 0; c < Tags.COUNT; c++) {
                    boolean allowed =
                            Tags.mayStart(a) && Tags.mayFollow(a, b) && Tags.mayFollow(b, c) && Tags.mayEnd(c);
                    if (allowed) {
                        sequences.add(new int[] {a, b, c});
                    }
                }
            }
        }
        return sequences;
    }

    private static double score(Crf crf, float[][] emissions, int[] labels) {
        double score = crf.starts()[labels[0]] + crf.ends()[labels[WORDS - 1]];
        for (int word = 0; word < WORDS; word++) {
            score += emissions[word][labels[word]];
            score += word > 0 ? crf.transitions()[labels[word - 1]][labels[word]] : 0;
        }
        return score;
    }

    private static Crf random(Random random) {
        Crf crf = Crf.untrained();
        fill(random, crf.starts());
        fill(random, crf.ends());
        for (float[] row : crf.transitions()) {
            fill(random, row);
        }
        return crf;
    }

    private static float[][] emissions(Random random) {
        float[][] emissions = new float[WORDS][Tags.COUNT];
        for (float[] row : emissions) {
            fill(random, row);
        }
        return emissions;
    }

    private static void fill(Random random, float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) random.nextGaussian();
        }
    }
}
