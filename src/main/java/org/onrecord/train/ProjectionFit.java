package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.encode.Projection;

/**
 * Fits a projection to a teacher's embeddings: the closest linear map first, then from there on a network that also learns which of them are neighbours.
 *
 * @param epochs how often the examples are read
 * @param rate of the steps after the first hundred; falls to 0
 */
record ProjectionFit(int units, int epochs, double rate, long seed) {
    private static final int BATCH = 512;
    private static final int WARM_UP = 100;

    /**
     * Fits.
     *
     * @param vectors one or more
     * @param targets of length 1, in the same order
     * @param listener hears of each step
     */
    Projection of(List<float[]> vectors, List<float[]> targets, TrainingListener listener) {
        Scaling scaling = Scaling.of(vectors);
        float[][] inputs = scaling.apply(vectors);
        float[][] outcomes = targets.toArray(float[][]::new);
        Random random = new Random(seed);
        ProjectionNetwork network = new ProjectionNetwork(RidgeRegression.fit(inputs, outcomes), units, random);
        int batch = Math.min(BATCH, inputs.length);
        int steps = epochs * (inputs.length / batch);
        List<Integer> order = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            if (order.size() < batch) {
                order = shuffled(inputs.length, random);
            }
            List<Integer> drawn = order.subList(order.size() - batch, order.size());
            double now = rate * Math.min(1, (double) step / WARM_UP) * (1 - (double) step / steps);
            network.step(rows(inputs, drawn), rows(outcomes, drawn), now);
            drawn.clear();
            listener.step(step + 1, steps);
        }
        return network.projection(scaling);
    }

    /** The numbers below {@code size} in an order drawn at random. */
    static List<Integer> shuffled(int size, Random random) {
        List<Integer> order = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        return order;
    }

    private static float[][] rows(float[][] all, List<Integer> drawn) {
        return drawn.stream().map(i -> all[i]).toArray(float[][]::new);
    }
}
