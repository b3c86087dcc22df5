package org.onrecord.train;

import java.util.HashMap;
import java.util.Map;

/** Adam (Kingma and Ba, ICLR 2015) over the rows of a matrix; a row that has no gradient in a step keeps its moments. */
final class AdamRows {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;

    private final float[][] weights;
    private final Map<Integer, Moments> moments = new HashMap<>();
    private int steps;

    /** @param weights changed by each step */
    AdamRows(float[][] weights) {
        this.weights = weights;
    }

    /** Running means of a row's gradients and of their squares. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Moments(float[] first, float[] second) {}

    /** One step down, by the gradients of rows. */
    void step(Map<Integer, float[]> gradients, double rate) {
        steps++;
        double firstScale = 1 - Math.pow(FIRST_MOMENT, steps);
        double secondScale = 1 - Math.pow(SECOND_MOMENT, steps);
        gradients.forEach((row, gradient) -> {
            Moments known = moments.computeIfAbsent(
                    row, fresh -> new Moments(new float[gradient.length], new float[gradient.length]));
            float[] mean = known.first();
            float[] square = known.second();
            for (int i = 0; i < gradient.length; i++) {
                mean[i] = (float) (FIRST_MOMENT * mean[i] + (1 - FIRST_MOMENT) * gradient[i]);
                square[i] = (float) (SECOND_MOMENT * square[i] + (1 - SECOND_MOMENT) * gradient[i] * gradient[i]);
                double step = mean[i] / firstScale / (Math.sqrt(square[i] / secondScale) + TINY);
                weights[row][i] -= (float) (rate * step);
            }
        });
    }
}
