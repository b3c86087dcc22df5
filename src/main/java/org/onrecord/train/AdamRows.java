package org.onrecord.train;

/** Adam (Kingma and Ba, ICLR 2015) over the rows of a matrix; a row that has no gradient in a step keeps its moments. */
final class AdamRows {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;

    private final float[][] weights;
    private final float[][] first;
    private final float[][] second;
    private int steps;

    /** @param weights changed by each step */
    AdamRows(float[][] weights) {
        this.weights = weights;
        first = new float[weights.length][weights[0].length];
        second = new float[weights.length][weights[0].length];
    }

    /** That the next rows belong to another step. */
    void next() {
        steps++;
    }

    void descend(int row, float[] gradient, double rate) {
        double firstScale = 1 - Math.pow(FIRST_MOMENT, steps);
        double secondScale = 1 - Math.pow(SECOND_MOMENT, steps);
        float[] mean = first[row];
        float[] square = second[row];
        for (int i = 0; i < gradient.length; i++) {
            mean[i] = (float) (FIRST_MOMENT * mean[i] + (1 - FIRST_MOMENT) * gradient[i]);
            square[i] = (float) (SECOND_MOMENT * square[i] + (1 - SECOND_MOMENT) * gradient[i] * gradient[i]);
            double step = mean[i] / firstScale / (Math.sqrt(square[i] / secondScale) + TINY);
            weights[row][i] -= (float) (rate * step);
        }
    }
}
