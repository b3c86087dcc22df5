package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A network's weights while it is trained, by PyTorch's names of a BERT model. Dense weights lie [out, in] here and [in, out] in
 * {@link Tensor}s, as ONNX has them.
 */
final class NetworkWeights {
    private static final float DEVIATION = 0.02f;

    private final NDManager manager;
    private final Set<String> frozen;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();

    /** @param frozen names of weights that stay as they are */
    NetworkWeights(NDManager manager, Set<String> frozen) {
        this.manager = manager;
        this.frozen = frozen;
    }

    void put(String name, Tensor tensor) {
        NDArray array = NativeArrays.of(manager, isDense(name) ? transposed(tensor) : tensor);
        array.setRequiresGradient(!frozen.contains(name));
        parameters.put(name, array);
    }

    /** Draws a table or dense weight at random. */
    void draw(String name, Random random, long rows, long columns) {
        float[] values = new float[(int) (rows * columns)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (DEVIATION * random.nextGaussian());
        }
        put(name, new Tensor(new long[] {rows, columns}, values));
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    NDArray get(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    /** The weights that are trained, by name, in a fixed order. */
    Map<String, NDArray> trained() {
        Map<String, NDArray> trained = new LinkedHashMap<>(parameters);
        trained.keySet().removeAll(frozen);
        return trained;
    }

    /** A copy of all weights, dense ones as [in, out]. */
    Map<String, Tensor> copy() {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        parameters.forEach((name, array) -> {
            Tensor own = new Tensor(array.getShape().getShape(), array.toFloatArray());
            weights.put(name, isDense(name) ? transposed(own) : own);
        });
        return weights;
    }

    private static boolean isDense(String name) {
        return name.endsWith(".weight") && !name.contains("embeddings") && !name.contains("LayerNorm");
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
}
