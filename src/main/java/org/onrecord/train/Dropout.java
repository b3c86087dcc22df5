package org.onrecord.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Dropout (Srivastava and others, 2014) with masks cut at random places from numbers drawn once: PyTorch's own draws each number on
 * one core, which took a third of the time of training.
 */
final class Dropout {
    private static final float RATE = 0.1f;
    /** Twice what the largest batches need, so that a run that goes on draws from the same numbers. */
    private static final int LEAST = 1 << 24;

    private final NDManager manager;
    private final Random random;
    private @Nullable NDArray pool;

    Dropout(NDManager manager, long seed) {
        this.manager = manager;
        this.random = new Random(seed);
    }

    /** Goes on from a seed, so that a step can be repeated. */
    void reseed(long seed) {
        random.setSeed(seed);
    }

    /** The array with a tenth of its numbers set to zero and the others raised accordingly; itself outside training. */
    NDArray apply(NDArray x, boolean training) {
        if (!training) {
            return x;
        }
        NDArray numbers = pool(2 * x.size());
        long from = random.nextLong(numbers.size() - x.size());
        NDArray mask = numbers.get(new NDIndex("{}:{}", from, from + x.size()));
        mask.attach(x.getManager());
        return x.mul(mask.reshape(x.getShape()));
    }

    private NDArray pool(long size) {
        NDArray known = pool;
        if (known == null || known.size() < size) {
            known = drawn((int) Math.max(LEAST, size));
            pool = known;
        }
        return known;
    }

    private NDArray drawn(int size) {
        Random own = new Random(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = own.nextFloat() < RATE ? 0 : 1 / (1 - RATE);
        }
        return NativeArrays.of(manager, values, size);
    }
}
