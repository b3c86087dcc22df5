package org.onrecord.encode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From a vector to one of length 1 in another space: a linear map, and beside it one hidden layer of rectified units.
 *
 * @param linear from the vector to the space, a row for each number of the outcome, its last element the bias
 * @param hidden from the vector to the units, a row for each, its last element the bias; may be empty
 * @param output from the units to the space, a row for each number of the outcome
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers: handed over, never compared
public record Projection(float[][] linear, float[][] hidden, float[][] output) {
    public Projection {
        if (linear.length == 0 || linear[0].length < 2) {
            throw new IllegalArgumentException("a projection from nothing or to nothing");
        }
        requireRows("linear", linear, linear.length, linear[0].length);
        requireRows("hidden", hidden, hidden.length, linear[0].length);
        requireRows("output", output, linear.length, hidden.length);
    }

    private static void requireRows(String what, float[][] rows, int count, int length) {
        boolean fits = rows.length == count;
        for (float[] row : rows) {
            fits &= row.length == length;
        }
        if (!fits) {
            throw new IllegalArgumentException(what + " is not of " + count + " rows of " + length);
        }
    }

    /** How many numbers it takes. */
    public int inputs() {
        return linear[0].length - 1;
    }

    /** How many numbers it gives. */
    public int dimensions() {
        return linear.length;
    }

    /**
     * The outcome for a vector.
     *
     * @throws IllegalArgumentException for a vector of another length
     */
    public float[] of(float[] vector) {
        if (vector.length != inputs()) {
            throw new IllegalArgumentException("a vector of " + vector.length + " numbers instead of " + inputs());
        }
        float[] units = new float[hidden.length];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = Math.max(0, affine(hidden[unit], vector));
        }
        float[] outcome = new float[linear.length];
        for (int i = 0; i < outcome.length; i++) {
            outcome[i] = affine(linear[i], vector) + product(output[i], units, units.length);
        }
        return unit(outcome);
    }

    private static float affine(float[] row, float[] vector) {
        return product(row, vector, vector.length) + row[vector.length];
    }

    private static float product(float[] row, float[] vector, int length) {
        // Four sums at a time, which do not wait for each other.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            a += row[i] * vector[i];
            b += row[i + 1] * vector[i + 1];
            c += row[i + 2] * vector[i + 2];
            d += row[i + 3] * vector[i + 3];
        }
        for (; i < length; i++) {
            a += row[i] * vector[i];
        }
        return a + b + (c + d);
    }

    /** The same direction with length 1; a vector of zeros stays one. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length && length > 0; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    /** Writes the weights in half precision. */
    void write(DataOutputStream out) throws IOException {
        for (float[][] matrix : new float[][][] {linear, hidden, output}) {
            for (float[] row : matrix) {
                for (float value : row) {
                    out.writeShort(Float.floatToFloat16(value));
                }
            }
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file ends before
     * @throws IllegalArgumentException if a weight is no number
     */
    static Projection read(DataInputStream in, int inputs, int units, int dimensions) throws IOException {
        float[][] linear = read(in, dimensions, inputs + 1);
        float[][] hidden = read(in, units, inputs + 1);
        return new Projection(linear, hidden, read(in, dimensions, units));
    }

    private static float[][] read(DataInputStream in, int rows, int length) throws IOException {
        float[][] matrix = new float[rows][length];
        for (float[] row : matrix) {
            for (int i = 0; i < length; i++) {
                row[i] = Float.float16ToFloat(in.readShort());
                if (!Float.isFinite(row[i])) {
                    throw new IllegalArgumentException("a weight is no number");
                }
            }
        }
        return matrix;
    }
}
