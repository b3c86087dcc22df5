package org.onrecord.train;

import java.util.List;

/** Gives each number of a vector the mean 0 and the deviation 1, and puts a 1 behind them, which biases are weights of. */
@SuppressWarnings("ArrayRecordComponent")
record Scaling(float[] means, float[] deviations) {
    private static final double LEAST = 1e-6;

    static Scaling of(List<float[]> vectors) {
        int width = vectors.getFirst().length;
        double[] sums = new double[width];
        double[] squares = new double[width];
        for (float[] vector : vectors) {
            for (int i = 0; i < width; i++) {
                sums[i] += vector[i];
                squares[i] += (double) vector[i] * vector[i];
            }
        }
        float[] means = new float[width];
        float[] deviations = new float[width];
        for (int i = 0; i < width; i++) {
            double mean = sums[i] / vectors.size();
            means[i] = (float) mean;
            deviations[i] = (float) Math.sqrt(Math.max(LEAST, squares[i] / vectors.size() - mean * mean));
        }
        return new Scaling(means, deviations);
    }

    float[][] apply(List<float[]> vectors) {
        float[][] scaled = new float[vectors.size()][means.length + 1];
        for (int row = 0; row < scaled.length; row++) {
            for (int i = 0; i < means.length; i++) {
                scaled[row][i] = (vectors.get(row)[i] - means[i]) / deviations[i];
            }
            scaled[row][means.length] = 1;
        }
        return scaled;
    }

    /** Weights of scaled vectors, [in, out] with the biases as last row, as weights of vectors as they are. */
    float[][] before(float[][] weights) {
        int columns = weights[0].length;
        float[][] before = new float[weights.length][columns];
        for (int column = 0; column < columns; column++) {
            double bias = weights[means.length][column];
            for (int i = 0; i < means.length; i++) {
                before[i][column] = weights[i][column] / deviations[i];
                bias -= (double) before[i][column] * means[i];
            }
            before[means.length][column] = (float) bias;
        }
        return before;
    }
}
