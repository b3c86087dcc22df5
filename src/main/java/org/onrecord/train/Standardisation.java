package org.onrecord.train;

import java.util.List;

/** Brings features to mean 0 and variance 1. */
final class Standardisation {
    private static final double CONSTANT = 1e-9;

    private final double[] means;
    /** What each feature is multiplied by; 0 for one that never changes. */
    private final double[] scales;

    private Standardisation(double[] means, double[] scales) {
        this.means = means;
        this.scales = scales;
    }

    /** @param rows one or more, of one length */
    static Standardisation of(List<float[]> rows) {
        int width = rows.getFirst().length;
        double[] means = new double[width];
        double[] scales = new double[width];
        for (int i = 0; i < width; i++) {
            int place = i;
            double mean = rows.stream().mapToDouble(row -> row[place]).sum() / rows.size();
            double variance =
                    rows.stream().mapToDouble(row -> square(row[place] - mean)).sum() / rows.size();
            means[i] = mean;
            scales[i] = variance < CONSTANT * CONSTANT ? 0 : 1 / Math.sqrt(variance);
        }
        return new Standardisation(means, scales);
    }

    private static double square(double value) {
        return value * value;
    }

    float[] apply(float[] row) {
        float[] standard = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            standard[i] = (float) ((row[i] - means[i]) * scales[i]);
        }
        return standard;
    }
}
