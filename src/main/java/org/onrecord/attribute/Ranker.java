package org.onrecord.attribute;

import java.util.Arrays;
import java.util.List;

/**
 * A small network that scores a candidate by its features: one hidden layer of rectified units.
 *
 * @param hidden a row of weights for each unit, the last of them its bias
 * @param output a weight for each unit
 */
@SuppressWarnings("ArrayRecordComponent")
public record Ranker(double[][] hidden, double[] output) {

    /** The one to begin with: all candidates alike. */
    static Ranker none(int features) {
        return new Ranker(new double[1][features + 1], new double[1]);
    }

    /** The higher, the likelier; meaningful beside the scores of the other candidates only. */
    double score(double[] features) {
        double sum = 0;
        for (int unit = 0; unit < output.length; unit++) {
            double[] weights = hidden[unit];
            double value = weights[features.length];
            for (int i = 0; i < features.length; i++) {
                value += weights[i] * features[i];
            }
            sum += output[unit] * Math.max(0, value);
        }
        return sum;
    }

    /** The scores of all candidates as shares of the whole, each in [0, 1] (softmax). */
    double[] shares(List<double[]> candidates) {
        double[] shares = candidates.stream().mapToDouble(this::score).toArray();
        double most = Arrays.stream(shares).max().orElse(0);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
