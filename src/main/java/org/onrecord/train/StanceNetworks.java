package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.stance.Head;

/** The two networks of stance while they are trained: one reads a statement and a target, the other a statement alone. */
final class StanceNetworks {
    private static final String PAIRS = "pairs.";
    private static final String ALONE = "alone.";

    /** How many layers read a statement and a target. */
    static final int PAIR_LAYERS = 6;

    /** How many layers read a statement alone. */
    static final int LAYERS_ALONE = 2;

    /** For statement and target. */
    final StanceNetwork pairs;

    /** For the statement alone. */
    final StanceNetwork alone;

    /**
     * Takes up weights.
     *
     * @param given an encoder's, with at least as many layers as are asked for, or what {@link #weights} gave
     * @param most how many layers a network has at most
     */
    StanceNetworks(NDManager manager, Map<String, Tensor> given, int most, long seed) {
        pairs = new StanceNetwork(manager, part(given, PAIRS), Math.min(most, PAIR_LAYERS), Head.OF_PAIR, seed);
        alone = new StanceNetwork(
                manager, part(given, ALONE), Math.min(most, LAYERS_ALONE), Head.OF_STATEMENT, seed + 1);
    }

    /** The weights of the network for pairs, out of all. */
    static Map<String, Tensor> ofPairs(Map<String, Tensor> weights) {
        return part(weights, PAIRS);
    }

    /** The weights of the network for statements alone, out of all. */
    static Map<String, Tensor> ofStatements(Map<String, Tensor> weights) {
        return part(weights, ALONE);
    }

    /** Those of one network, or all of them if they are an encoder's. */
    private static Map<String, Tensor> part(Map<String, Tensor> weights, String prefix) {
        Map<String, Tensor> part = new LinkedHashMap<>();
        weights.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return part.isEmpty() ? weights : part;
    }

    private static <T> Map<String, T> joined(Map<String, T> pairs, Map<String, T> alone) {
        Map<String, T> joined = new LinkedHashMap<>();
        pairs.forEach((name, value) -> joined.put(PAIRS + name, value));
        alone.forEach((name, value) -> joined.put(ALONE + name, value));
        return joined;
    }

    /** What is trained, by name. */
    Map<String, NDArray> trained() {
        return joined(pairs.trained(), alone.trained());
    }

    /** A copy of all weights, dense ones as [in, out]. */
    Map<String, Tensor> weights() {
        return joined(pairs.weights(), alone.weights());
    }

    /** What is drawn at random from here on follows from a seed. */
    void reseed(long seed) {
        pairs.reseed(seed);
        alone.reseed(seed + 1);
    }
}
