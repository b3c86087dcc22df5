package org.onrecord.train;

/**
 * A float array with a shape, row by row.
 *
 * @param shape the sizes of the dimensions, outermost first
 */
@SuppressWarnings("ArrayRecordComponent") // tens of megabytes: handed over, never compared
record Tensor(long[] shape, float[] values) {
    Tensor {
        long size = 1;
        for (long dimension : shape) {
            size *= dimension;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values for a shape of " + size);
        }
    }
}
