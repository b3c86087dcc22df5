package org.onrecord.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.onrecord.attribute.RankingExample;

/** One network while it is fitted: all weights in one array, those of a unit followed by its bias and its output. */
final class RankerNetwork {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;

    private final int features;
    private final int units;
    private final int stride;
    private final double[] weights;
    private final double[] gradient;
    private final double[] first;
    private final double[] second;
    private int steps;

    RankerNetwork(int features, int units, Random random) {
        this.features = features;
        this.units = units;
        this.stride = features + 2;
        this.weights = new double[units * stride];
        this.gradient = new double[weights.length];
        this.first = new double[weights.length];
        this.second = new double[weights.length];
        double spread = Math.sqrt(1.0 / features);
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < features; i++) {
                weights[unit * stride + i] = random.nextGaussian() * spread;
            }
            weights[unit * stride + features + 1] = random.nextGaussian() * 0.5;
        }
    }

    /** The weights of a unit, its bias last. */
    double[] hidden(int unit) {
        return Arrays.copyOfRange(weights, unit * stride, unit * stride + features + 1);
    }

    double output(int unit) {
        return weights[unit * stride + features + 1];
    }

    void step(List<RankingExample> batch, double rate, double decay) {
        Arrays.fill(gradient, 0);
        batch.forEach(example -> accumulate(example, 1.0 / batch.size()));
        steps++;
        double firstScale = 1 - Math.pow(FIRST_MOMENT, steps);
        double secondScale = 1 - Math.pow(SECOND_MOMENT, steps);
        for (int i = 0; i < weights.length; i++) {
            first[i] = FIRST_MOMENT * first[i] + (1 - FIRST_MOMENT) * gradient[i];
            second[i] = SECOND_MOMENT * second[i] + (1 - SECOND_MOMENT) * gradient[i] * gradient[i];
            double step = first[i] / firstScale / (Math.sqrt(second[i] / secondScale) + TINY);
            weights[i] -= rate * (step + decay * weights[i]);
        }
    }

    private void accumulate(RankingExample example, double scale) {
        List<double[]> candidates = example.candidates();
        double[][] active = new double[candidates.size()][units];
        double[] shares = new double[candidates.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = score(candidates.get(c), active[c]);
            most = Math.max(most, shares[c]);
        }
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(shares[c] - most);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            double error = scale * (shares[c] / sum - (c == example.right() ? 1 : 0));
            backward(candidates.get(c), active[c], error);
        }
    }

    private double score(double[] vector, double[] active) {
        double score = 0;
        for (int unit = 0; unit < units; unit++) {
            int at = unit * stride;
            double value = weights[at + features];
            for (int i = 0; i < features; i++) {
                value += weights[at + i] * vector[i];
            }
            active[unit] = Math.max(0, value);
            score += weights[at + features + 1] * active[unit];
        }
        return score;
    }

    private void backward(double[] vector, double[] active, double error) {
        for (int unit = 0; unit < units; unit++) {
            int at = unit * stride;
            gradient[at + features + 1] += error * active[unit];
            if (active[unit] > 0) {
                double inner = error * weights[at + features + 1];
                for (int i = 0; i < features; i++) {
                    gradient[at + i] += inner * vector[i];
                }
                gradient[at + features] += inner;
            }
        }
    }
}
