package org.onrecord.extract;

import java.util.Arrays;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) over the labels of {@link Tags}.
 * Emissions are [words][labels]; scores are natural logarithms, not normalised.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Crf(float[][] transitions, float[] starts, float[] ends) {
    private static final double NEVER = -1e9;

    /** One that knows only which labels may follow which. */
    public static Crf untrained() {
        return new Crf(new float[Tags.COUNT][Tags.COUNT], new float[Tags.COUNT], new float[Tags.COUNT]);
    }

    private double transition(int from, int to) {
        return Tags.mayFollow(from, to) ? transitions[from][to] : NEVER;
    }

    private double start(int label) {
        return Tags.mayStart(label) ? starts[label] : NEVER;
    }

    private double end(int label) {
        return Tags.mayEnd(label) ? ends[label] : NEVER;
    }

    /** The best sequence of labels (Viterbi). */
    public int[] decode(float[][] emissions) {
        int words = emissions.length;
        if (words == 0) {
            return new int[0];
        }
        int[][] from = new int[words][Tags.COUNT];
        double[] best = new double[Tags.COUNT];
        for (int label = 0; label < Tags.COUNT; label++) {
            best[label] = start(label) + emissions[0][label];
        }
        for (int word = 1; word < words; word++) {
            double[] next = new double[Tags.COUNT];
            for (int label = 0; label < Tags.COUNT; label++) {
                int argmax = 0;
                double max = Double.NEGATIVE_INFINITY;
                for (int previous = 0; previous < Tags.COUNT; previous++) {
                    double score = best[previous] + transition(previous, label);
                    if (score > max) {
                        max = score;
                        argmax = previous;
                    }
                }
                next[label] = max + emissions[word][label];
                from[word][label] = argmax;
            }
            best = next;
        }
        int label = 0;
        for (int candidate = 1; candidate < Tags.COUNT; candidate++) {
            label = best[candidate] + end(candidate) > best[label] + end(label) ? candidate : label;
        }
        int[] labels = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            labels[word] = label;
            label = from[word][label];
        }
        return labels;
    }

    /** Forward scores: [word][label] is the log of the summed weight of all beginnings that end in that label. */
    public double[][] forward(float[][] emissions) {
        double[][] alpha = new double[emissions.length][Tags.COUNT];
        double[] scores = new double[Tags.COUNT];
        for (int word = 0; word < emissions.length; word++) {
            for (int label = 0; label < Tags.COUNT; label++) {
                double before = start(label);
                if (word > 0) {
                    for (int previous = 0; previous < Tags.COUNT; previous++) {
                        scores[previous] = alpha[word - 1][previous] + transition(previous, label);
                    }
                    before = logSum(scores);
                }
                alpha[word][label] = before + emissions[word][label];
            }
        }
        return alpha;
    }

    /** Backward scores: [word][label] is the log of the summed weight of all endings behind that label. */
    public double[][] backward(float[][] emissions) {
        int words = emissions.length;
        double[][] beta = new double[words][Tags.COUNT];
        double[] scores = new double[Tags.COUNT];
        for (int word = words - 1; word >= 0; word--) {
            for (int label = 0; label < Tags.COUNT; label++) {
                if (word == words - 1) {
                    beta[word][label] = end(label);
                    continue;
                }
                for (int next = 0; next < Tags.COUNT; next++) {
                    scores[next] = transition(label, next) + emissions[word + 1][next] + beta[word + 1][next];
                }
                beta[word][label] = logSum(scores);
            }
        }
        return beta;
    }

    /** The log of the summed weight of all sequences, from {@link #forward}. */
    public double total(double[][] alpha) {
        double[] scores = alpha[alpha.length - 1].clone();
        for (int label = 0; label < Tags.COUNT; label++) {
            scores[label] += end(label);
        }
        return logSum(scores);
    }

    static double logSum(double[] scores) {
        double max = Arrays.stream(scores).max().orElseThrow();
        double sum = 0;
        for (double score : scores) {
            sum += Math.exp(score - max);
        }
        return max + Math.log(sum);
    }
}
