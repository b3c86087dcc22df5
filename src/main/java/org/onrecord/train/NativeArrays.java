package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Arrays in PyTorch's own memory. Those that DJL makes of Java values lie in Java's memory, which the garbage collector may
 * take back while a backward pass still reads it: gradients are then not numbers, or the process ends.
 */
final class NativeArrays {
    private NativeArrays() {}

    static NDArray of(NDManager manager, Tensor tensor) {
        return of(manager, tensor.values(), tensor.shape());
    }

    static NDArray of(NDManager manager, float[] values, long... shape) {
        return copy(manager.create(values, new Shape(shape)));
    }

    static NDArray of(NDManager manager, long[] values, long... shape) {
        return copy(manager.create(values, new Shape(shape)));
    }

    static NDArray of(NDManager manager, float value) {
        return copy(manager.create(value));
    }

    private static NDArray copy(NDArray borrowed) {
        try (borrowed) {
            return borrowed.duplicate();
        }
    }
}
