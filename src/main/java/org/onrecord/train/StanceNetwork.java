package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

/** The layers that read a statement and a target side by side, on from the extractor's vectors, with linear heads. */
final class StanceNetwork {
    /** The table of what is added to a vector for the part that it plays. */
    static final String PARTS = "parts.embeddings.weight";

    /** The head that reads the first layers, and the one that reads all. */
    static final String EARLY_HEAD = "head.early";

    static final String HEAD = "head.late";

    /** How many layers are the first ones, behind which what is not about the target need not be read on. */
    static final int EARLY_LAYERS = 2;

    /** How many numbers there are for a piece. */
    static final int WIDTH = Head.LATE + Head.EARLY;

    private final NetworkWeights weights;
    private final BertLayers operations;
    private final int layers;
    private final int hidden;

    /**
     * Takes up weights.
     *
     * @param given an encoder's, of which the layers behind the shared ones are taken, or what {@link #weights} gave
     * @param layers how many of them
     */
    StanceNetwork(NDManager manager, Map<String, Tensor> given, int layers, long seed) {
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
            head(HEAD, random, Head.LATE);
            head(EARLY_HEAD, random, Head.EARLY);
        }
    }

    private void head(String name, Random random, int width) {
        weights.draw(name + ".weight", random, hidden, width);
        weights.put(name + ".bias", new Tensor(new long[] {width}, new float[width]));
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
        return name.equals(PARTS) || name.startsWith("head.");
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
     * @param vectors [pairs * pieces, hidden]; its manager owns all that is computed
     * @param parts [pairs, pieces]
     * @param mask [pairs, 1, 1, pieces], 0 where there is a piece and a large negative number where there is none
     * @return the heads' outputs, [pairs, pieces, {@link #WIDTH}]: of all layers, then of the first
     */
    NDArray forward(NDArray vectors, NDArray parts, NDArray mask, boolean training) {
        long pairs = parts.getShape().get(0);
        long pieces = parts.getShape().get(1);
        NDArray x = vectors.add(operations.embed(parts, PARTS).reshape(pairs * pieces, hidden));
        x = operations.dropout(x, training);
        NDArray early = x;
        for (int i = 0; i < layers; i++) {
            x = operations.layer(x, layer(i), mask, training);
            early = i < EARLY_LAYERS ? x : early;
        }
        NDArray late = operations.linear(operations.dropout(x, training), HEAD);
        NDArray first = operations.linear(operations.dropout(early, training), EARLY_HEAD);
        return late.concat(first, 1).reshape(pairs, pieces, -1);
    }
}
