package org.onrecord.stance;

import java.util.List;

/** The logistic function. */
final class Logistic {
    private Logistic() {}

    /** From log-odds to a probability. */
    static double of(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** Of a weighted sum. */
    static double of(List<Double> weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += weights.get(i) * features[i];
        }
        return of(sum);
    }
}
