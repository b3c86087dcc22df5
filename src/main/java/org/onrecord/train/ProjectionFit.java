package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.train.SearchTexts.Example;

/**
 * Fits a projection to a teacher's embeddings: the closest linear map of the mean vector first, then from there on by steps that also learn
 * what to attend to and which texts are neighbours.
 *
 * @param epochs how often the examples are read
 * @param rate of the steps after the first hundred; falls to 0
 * @param seed of the order
 */
record ProjectionFit(int epochs, double rate, long seed) {
    private static final int BATCH = 512;
    private static final int WARM_UP = 100;

    /**
     * Fits.
     *
     * @param examples one or more
     * @param targets of length 1, in the same order
     * @param table places of the word pieces to begin with, by the vocabulary; changed if it is learned, too
     * @param learned whether it is
     * @param listener hears of each step
     */
    ProjectionNetwork of(
            List<Example> examples,
            List<float[]> targets,
            float[][] table,
            boolean learned,
            TrainingListener listener) {
        ProjectionNetwork network = ProjectionNetwork.of(examples, targets, table, learned);
        int batch = Math.min(BATCH, examples.size());
        int steps = epochs * (examples.size() / batch);
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            if (order.size() < batch) {
                order = shuffled(examples.size(), random);
            }
            List<Integer> drawn = order.subList(order.size() - batch, order.size());
            double now = rate * Math.min(1, (double) step / WARM_UP) * (1 - (double) step / steps);
            network.step(
                    drawn.stream().map(examples::get).toList(),
                    drawn.stream().map(targets::get).toArray(float[][]::new),
                    now);
            drawn.clear();
            listener.step(step + 1, steps);
        }
        return network;
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
}
