package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * BERT (Devlin and others, 2019) with a linear head, in DJL's array operations. Dense weights lie [out, in] here and
 * [in, out] in {@link Tensor}s, as ONNX has them.
 */
final class Bert {
    private static final float EPSILON = 1e-12f;
    private static final float DROPOUT = 0.1f;
    private static final String WORDS = "embeddings.word_embeddings.weight";
    private static final int HEADS = 12;

    private final NDManager manager;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final int layers;
    private final int hidden;
    /** Kept, since {@code mul(Number)} makes an array in Java's memory, see {@link NativeArrays}. */
    private final NDArray scale;

    /** Takes the weights of an encoder; a head of {@code width} outputs is drawn at random if they have none. */
    Bert(NDManager manager, Map<String, Tensor> weights, int width, long seed) {
        this.manager = manager;
        int count = 0;
        while (weights.containsKey("encoder.layer." + count + ".output.dense.weight")) {
            count++;
        }
        layers = count;
        hidden = (int) weights.get(WORDS).shape()[1];
        scale = NativeArrays.of(manager, (float) (1 / Math.sqrt((double) hidden / HEADS)));
        weights.keySet().stream().sorted().filter(BaseModel::isWeight).forEach(name -> put(name, weights.get(name)));
        if (!weights.containsKey("head.weight")) {
            Random random = new Random(seed);
            float[] head = new float[hidden * width];
            for (int i = 0; i < head.length; i++) {
                head[i] = (float) (0.02 * random.nextGaussian());
            }
            put("head.weight", new Tensor(new long[] {hidden, width}, head));
            put("head.bias", new Tensor(new long[] {width}, new float[width]));
        }
    }

    private static boolean isDense(String name) {
        return name.endsWith(".weight") && !name.startsWith("embeddings.") && !name.contains("LayerNorm");
    }

    private void put(String name, Tensor tensor) {
        NDArray array = NativeArrays.of(manager, isDense(name) ? transposed(tensor) : tensor);
        array.setRequiresGradient(!name.equals(WORDS));
        parameters.put(name, array);
    }

    private static Tensor transposed(Tensor matrix) {
        int rows = (int) matrix.shape()[0];
        int columns = (int) matrix.shape()[1];
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[column * rows + row] = matrix.values()[row * columns + column];
            }
        }
        return new Tensor(new long[] {columns, rows}, values);
    }

    /** The parameters that are trained, by name, in a fixed order. */
    Map<String, NDArray> trained() {
        Map<String, NDArray> trained = new LinkedHashMap<>(parameters);
        trained.remove(WORDS);
        return trained;
    }

    /** A copy of all weights, dense ones as [in, out]. */
    Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        parameters.forEach((name, array) -> {
            Tensor own = new Tensor(array.getShape().getShape(), array.toFloatArray());
            weights.put(name, isDense(name) ? transposed(own) : own);
        });
        return weights;
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
        NDArray x = embed(ids, WORDS)
                .add(embed(positions, "embeddings.position_embeddings.weight"))
                .add(embed(types, "embeddings.token_type_embeddings.weight"));
        x = dropout(norm(x, "embeddings"), training).reshape(windows * pieces, hidden);
        for (int layer = 0; layer < layers; layer++) {
            x = layer(x, "encoder.layer." + layer + ".", mask, windows, pieces, training);
        }
        return linear(dropout(x, training), "head").reshape(windows, pieces, -1);
    }

    private NDArray layer(NDArray x, String layer, NDArray mask, long windows, long pieces, boolean training) {
        String attention = layer + "attention.";
        NDArray q = heads(linear(x, attention + "self.query"), windows, pieces);
        NDArray k = heads(linear(x, attention + "self.key"), windows, pieces);
        NDArray v = heads(linear(x, attention + "self.value"), windows, pieces);
        NDArray weights = q.mul(scale).matMul(k.transpose(0, 1, 3, 2)).add(mask).softmax(-1);
        NDArray mixed =
                dropout(weights, training).matMul(v).transpose(0, 2, 1, 3).reshape(windows * pieces, hidden);
        NDArray attended = dropout(linear(mixed, attention + "output.dense"), training);
        NDArray y = norm(x.add(attended), attention + "output");
        NDArray inner = linear(y, layer + "intermediate.dense");
        NDArray outer = linear(inner.getNDArrayInternal().gelu(), layer + "output.dense");
        return norm(y.add(dropout(outer, training)), layer + "output");
    }

    private NDArray heads(NDArray x, long windows, long pieces) {
        return x.reshape(windows, pieces, HEADS, hidden / HEADS).transpose(0, 2, 1, 3);
    }

    private NDArray embed(NDArray ids, String name) {
        return ids.getNDArrayInternal()
                .embedding(ids, parameters.get(name), SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray linear(NDArray x, String name) {
        return x.getNDArrayInternal()
                .linear(x, parameters.get(name + ".weight"), parameters.get(name + ".bias"))
                .singletonOrThrow();
    }

    private NDArray norm(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(
                        x,
                        new Shape(hidden),
                        parameters.get(name + ".LayerNorm.weight"),
                        parameters.get(name + ".LayerNorm.bias"),
                        EPSILON)
                .singletonOrThrow();
    }

    private static NDArray dropout(NDArray x, boolean training) {
        if (!training) {
            return x;
        }
        NDList out = x.getNDArrayInternal().dropout(x, DROPOUT, true);
        return out.singletonOrThrow();
    }
}
