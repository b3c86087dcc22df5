package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.onrecord.stance.Pair;

/** Layers that read pieces with the parts they play, on from the extractor's vectors, with a linear head. */
final class StanceNetwork {
    /** The table of what is added to a vector for the part that it plays. */
    static final String PARTS = "parts.embeddings.weight";

    static final String HEAD = "head";

    private final NetworkWeights weights;
    private final BertLayers operations;
    private final int layers;
    private final int hidden;

    /**
     * Takes up weights.
     *
     * @param given an encoder's, of which the layers behind the shared ones are taken, or what {@link #weights} gave
     * @param layers how many of them
     * @param width how many numbers there are for a piece
     */
    StanceNetwork(NDManager manager, Map<String, Tensor> given, int layers, int width, long seed) {
        this.layers = layers;
        weights = new NetworkWeights(manager, Set.of());
        given.keySet().stream()
                .sorted()
                .filter(this::isMine)
                .forEach(name -> weights.put(name, Objects.requireNonNull(given.get(name), name)));
        hidden = (int) weights.get(layer(0) + "output.dense.bias").getShape().get(0);
        operations = new BertLayers(manager, weights, hidden, seed);
        if (!weights.has(PARTS)) {
            Random random = new Random(seed);
            weights.draw(PARTS, random, Pair.PARTS, hidden);
            weights.draw(HEAD + ".weight", random, hidden, width);
            weights.put(HEAD + ".bias", new Tensor(new long[] {width}, new float[width]));
        }
    }

    private static String layer(int number) {
        return "encoder.layer." + (BaseModel.SHARED_LAYERS + number) + ".";
    }

    private boolean isMine(String name) {
        for (int i = 0; i < layers; i++) {
            if (name.startsWith(layer(i))) {
                return true;
            }
        }
        return name.equals(PARTS) || name.startsWith(HEAD + ".");
    }

    Map<String, NDArray> trained() {
        return weights.trained();
    }

    /** What is drawn at random from here on follows from a seed. */
    void reseed(long seed) {
        operations.reseed(seed);
    }

    /** A copy of all weights, dense ones as [in, out]. */
    Map<String, Tensor> weights() {
        return weights.copy();
    }

    /**
     * @param vectors [sequences * pieces, hidden]; its manager owns all that is computed
     * @param parts [sequences, pieces]
     * @param mask [sequences, 1, 1, pieces], 0 where there is a piece and a large negative number where there is none
     * @return the head's outputs, [sequences, pieces, width]
     */
    NDArray forward(NDArray vectors, NDArray parts, NDArray mask, boolean training) {
        long sequences = parts.getShape().get(0);
        long pieces = parts.getShape().get(1);
        NDArray x = vectors.add(operations.embed(parts, PARTS).reshape(sequences * pieces, hidden));
        x = operations.dropout(x, training);
        for (int i = 0; i < layers; i++) {
            x = operations.layer(x, layer(i), mask, training);
        }
        return operations.linear(operations.dropout(x, training), HEAD).reshape(sequences, pieces, -1);
    }
}
