package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;

/** The operations of BERT (Devlin and others, 2019) in DJL's arrays. */
final class BertLayers {
    private static final float EPSILON = 1e-12f;
    private static final int HEADS = 12;

    private final NetworkWeights weights;
    private final int hidden;
    /** Kept, since {@code mul(Number)} makes an array in Java's memory, see {@link NativeArrays}. */
    private final NDArray scale;

    private final Dropout dropout;

    BertLayers(NDManager manager, NetworkWeights weights, int hidden, long seed) {
        this.weights = weights;
        this.hidden = hidden;
        this.scale = NativeArrays.of(manager, (float) (1 / Math.sqrt((double) hidden / HEADS)));
        this.dropout = new Dropout(manager, seed);
    }

    /** What is drawn at random from here on follows from a seed. */
    void reseed(long seed) {
        dropout.reseed(seed);
    }

    /**
     * One layer.
     *
     * @param x [windows * pieces, hidden]
     * @param layer prefix of its weights
     * @param mask [windows, 1, 1, pieces], 0 where there is a piece and a large negative number where there is none
     */
    NDArray layer(NDArray x, String layer, NDArray mask, boolean training) {
        long windows = mask.getShape().get(0);
        long pieces = mask.getShape().get(3);
        String attention = layer + "attention.";
        NDArray q = heads(linear(x, attention + "self.query"), windows, pieces);
        NDArray k = heads(linear(x, attention + "self.key"), windows, pieces);
        NDArray v = heads(linear(x, attention + "self.value"), windows, pieces);
        NDArray shares = q.mul(scale).matMul(k.transpose(0, 1, 3, 2)).add(mask).softmax(-1);
        NDArray mixed =
                dropout(shares, training).matMul(v).transpose(0, 2, 1, 3).reshape(windows * pieces, hidden);
        NDArray attended = dropout(linear(mixed, attention + "output.dense"), training);
        NDArray y = norm(x.add(attended), attention + "output");
        NDArray inner = linear(y, layer + "intermediate.dense");
        NDArray outer = linear(inner.getNDArrayInternal().gelu(), layer + "output.dense");
        return norm(y.add(dropout(outer, training)), layer + "output");
    }

    private NDArray heads(NDArray x, long windows, long pieces) {
        return x.reshape(windows, pieces, HEADS, hidden / HEADS).transpose(0, 2, 1, 3);
    }

    NDArray embed(NDArray ids, String table) {
        return ids.getNDArrayInternal()
                .embedding(ids, weights.get(table), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    NDArray linear(NDArray x, String name) {
        return x.getNDArrayInternal()
                .linear(x, weights.get(name + ".weight"), weights.get(name + ".bias"))
                .singletonOrThrow();
    }

    NDArray norm(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(
                        x,
                        new Shape(hidden),
                        weights.get(name + ".LayerNorm.weight"),
                        weights.get(name + ".LayerNorm.bias"),
                        EPSILON)
                .singletonOrThrow();
    }

    NDArray dropout(NDArray x, boolean training) {
        return dropout.apply(x, training);
    }
}
