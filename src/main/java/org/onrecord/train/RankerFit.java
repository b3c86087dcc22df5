package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.attribute.Ranker;
import org.onrecord.attribute.RankingExample;

/**
 * Fits a ranker by the likelihood of the right candidate among all (softmax), with Adam (Kingma and Ba, 2015) and decoupled
 * weight decay. Several networks are fitted and their scores averaged, which one network of all their units does.
 *
 * @param units hidden units of each network
 * @param networks how many are averaged
 * @param decay of the weights
 */
record RankerFit(int units, int networks, int epochs, double decay, long seed) {
    private static final double RATE = 0.01;
    private static final int BATCH = 16;

    /** @param examples at least one, all of the same features */
    Ranker of(List<RankingExample> examples) {
        int features = examples.getFirst().candidates().getFirst().length;
        double[][] hidden = new double[units * networks][];
        double[] output = new double[units * networks];
        for (int i = 0; i < networks; i++) {
            RankerNetwork network = one(examples, features, new Random(seed * 1_000 + i));
            for (int unit = 0; unit < units; unit++) {
                hidden[i * units + unit] = network.hidden(unit);
                output[i * units + unit] = network.output(unit) / networks;
            }
        }
        return new Ranker(hidden, output);
    }

    private RankerNetwork one(List<RankingExample> examples, int features, Random random) {
        RankerNetwork network = new RankerNetwork(features, units, random);
        List<RankingExample> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - epoch / (double) epochs);
            for (int from = 0; from < order.size(); from += BATCH) {
                network.step(order.subList(from, Math.min(order.size(), from + BATCH)), rate, decay);
            }
        }
        return network;
    }
}
