package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * AdamW (Loshchilov and Hutter, 2019) with a global limit on the gradient's norm. Biases and layer norms do not decay; the
 * head learns faster than the encoder.
 */
final class AdamW {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;
    private static final float MAX_NORM = 1;
    private static final String MEAN = "mean.";
    private static final String SQUARE = "square.";

    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();

    /** @param state what {@link #state} gave, or empty at the beginning */
    AdamW(NDManager manager, Map<String, NDArray> parameters, Map<String, Tensor> state) {
        this.parameters = parameters;
        parameters.forEach((name, array) -> {
            means.put(name, restored(manager, array, state.get(MEAN + name)));
            squares.put(name, restored(manager, array, state.get(SQUARE + name)));
        });
    }

    private static NDArray restored(NDManager manager, NDArray like, @Nullable Tensor tensor) {
        return tensor == null ? manager.zeros(like.getShape()) : NativeArrays.of(manager, tensor);
    }

    /** The running means of the gradients, and of their squares, by name. */
    Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        means.forEach((name, array) -> state.put(MEAN + name, tensor(array)));
        squares.forEach((name, array) -> state.put(SQUARE + name, tensor(array)));
        return state;
    }

    private static Tensor tensor(NDArray array) {
        return new Tensor(array.getShape().getShape(), array.toFloatArray());
    }

    /**
     * Updates the parameters and clears their gradients; does nothing else where the gradient's norm is not finite.
     *
     * @param step from 1
     * @return the gradient's norm before it is limited
     */
    double step(int step, float rate, float headRate) {
        double norm = norm();
        double correction = Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
        float rescale = (float) Math.min(1, MAX_NORM / (norm + 1e-6));
        parameters.forEach((name, array) -> {
            try (NDArray gradient = array.getGradient()) {
                if (Double.isFinite(norm)) {
                    float own = ("." + name).contains(".head.") ? headRate : rate;
                    boolean decays = name.endsWith(".weight") && !name.contains("LayerNorm");
                    array.getNDArrayInternal()
                            .adamUpdate(
                                    new NDList(array, gradient, means.get(name), squares.get(name)),
                                    new NDList(array),
                                    own,
                                    (float) (own * correction),
                                    decays ? DECAY : 0,
                                    rescale,
                                    -1,
                                    BETA1,
                                    BETA2,
                                    EPSILON,
                                    false,
                                    true);
                }
                clear(gradient, Double.isFinite(norm));
            }
        });
        return norm;
    }

    /** What is not a number stays so under subtraction, but not under the power of zero. */
    private static void clear(NDArray gradient, boolean finite) {
        if (finite) {
            gradient.subi(gradient);
        } else {
            gradient.powi(0);
            gradient.subi(1);
        }
    }

    private double norm() {
        double sum = 0;
        for (NDArray array : parameters.values()) {
            try (NDArray gradient = array.getGradient();
                    NDArray square = gradient.square();
                    NDArray total = square.sum()) {
                sum += total.getFloat();
            }
        }
        return Math.sqrt(sum);
    }
}
