package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** A BERT encoder with a linear head, while it is trained. */
final class Bert {
    private static final String WORDS = "embeddings.word_embeddings.weight";

    private final NetworkWeights weights;
    private final BertLayers operations;
    private final int layers;
    private final int hidden;

    /** Takes the weights of an encoder; a head of {@code width} outputs is drawn at random if they have none. */
    Bert(NDManager manager, Map<String, Tensor> given, int width, long seed) {
        weights = new NetworkWeights(manager, Set.of(WORDS));
        given.keySet().stream()
                .sorted()
                .filter(BaseModel::isWeight)
                .forEach(name -> weights.put(name, Objects.requireNonNull(given.get(name), name)));
        int count = 0;
        while (weights.has("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        layers = count;
        hidden = (int) weights.get(WORDS).getShape().get(1);
        operations = new BertLayers(manager, weights, hidden, seed);
        if (!weights.has("head.weight")) {
            weights.draw("head.weight", new Random(seed), hidden, width);
            weights.put("head.bias", new Tensor(new long[] {width}, new float[width]));
        }
    }

    /** The parameters that are trained, by name, in a fixed order. */
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
     * @param ids word pieces [windows, pieces]; the manager of {@code ids} owns all that is computed
     * @param types of the same shape, 0 or 1
     * @param mask [windows, 1, 1, pieces], 0 where there is a piece and a large negative number where there is none
     * @return the head's outputs, [windows, pieces, width]
     */
    NDArray forward(NDArray ids, NDArray types, NDArray mask, boolean training) {
        long windows = ids.getShape().get(0);
        long pieces = ids.getShape().get(1);
        NDArray positions = ids.getManager().arange(0, (int) pieces, 1, DataType.INT64);
        NDArray x = operations
                .embed(ids, WORDS)
                .add(operations.embed(positions, "embeddings.position_embeddings.weight"))
                .add(operations.embed(types, "embeddings.token_type_embeddings.weight"));
        x = operations.dropout(operations.norm(x, "embeddings"), training).reshape(windows * pieces, hidden);
        for (int layer = 0; layer < layers; layer++) {
            x = operations.layer(x, "encoder.layer." + layer + ".", mask, training);
        }
        return operations.linear(operations.dropout(x, training), "head").reshape(windows, pieces, -1);
    }
}
