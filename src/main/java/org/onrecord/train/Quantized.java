package org.onrecord.train;

/**
 * A matrix in signed 8-bit integers, symmetric about nought, with one scale for each column or each row: value = integer * scale.
 *
 * @param shape rows and columns
 * @param values row by row, in [-127, 127]
 * @param scales one for each column, or for each row
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Quantized(long[] shape, byte[] values, float[] scales) {
    private static final int LARGEST = 127;

    /** One scale for each column, as a dense weight [in, out] wants it. */
    static Quantized columns(Tensor matrix) {
        int columns = (int) matrix.shape()[1];
        return of(matrix, columns, 1, columns);
    }

    /** One scale for each row, as an embedding table wants it. */
    static Quantized rows(Tensor matrix) {
        int columns = (int) matrix.shape()[1];
        return of(matrix, (int) matrix.shape()[0], columns, Integer.MAX_VALUE);
    }

    /** A value's scale is the one at its position / {@code run}, modulo {@code period}. */
    private static Quantized of(Tensor matrix, int count, int run, int period) {
        float[] values = matrix.values();
        float[] scales = new float[count];
        for (int i = 0; i < values.length; i++) {
            int scale = i / run % period;
            scales[scale] = Math.max(scales[scale], Math.abs(values[i]));
        }
        for (int i = 0; i < count; i++) {
            scales[i] = scales[i] == 0 ? 1 : scales[i] / LARGEST;
        }
        byte[] integers = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            integers[i] = (byte) Math.round(values[i] / scales[i / run % period]);
        }
        return new Quantized(matrix.shape(), integers, scales);
    }
}
