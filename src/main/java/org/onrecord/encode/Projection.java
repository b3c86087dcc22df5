package org.onrecord.encode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From a vector to one of length 1 in another space: a linear map, and beside it one hidden layer of rectified units.
 *
 * @param linear from the vector to the space: a row for each number of the vector, and last one of biases
 * @param hidden from the vector to the units, likewise; the rows may be empty
 * @param output from the units to the space, a row for each unit
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers: handed over, never compared
public record Projection(float[][] linear, float[][] hidden, float[][] output) {
    public Projection {
        if (linear.length < 2 || linear[0].length == 0) {
            throw new IllegalArgumentException("a projection from nothing or to nothing");
        }
        requireRows("linear", linear, linear.length, linear[0].length);
        requireRows("hidden", hidden, linear.length, output.length);
        requireRows("output", output, output.length, linear[0].length);
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
        return linear.length - 1;
    }

    /** How many hidden units it has. */
    public int units() {
        return output.length;
    }

    /** How many numbers it gives. */
    public int dimensions() {
        return linear[0].length;
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
        float[] units = hidden[vector.length].clone();
        float[] outcome = linear[vector.length].clone();
        for (int i = 0; i < vector.length; i++) {
            add(vector[i], hidden[i], units);
            add(vector[i], linear[i], outcome);
        }
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit] > 0) {
                add(units[unit], output[unit], outcome);
            }
        }
        return unit(outcome);
    }

    /** Along the rows, which the compiler turns into vector instructions; a sum over a row it has to take in order. */
    private static void add(float factor, float[] row, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * row[i];
        }
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

    /** Writes the weights in half precision, column by column. */
    void write(DataOutputStream out) throws IOException {
        write(linear, dimensions(), out);
        write(hidden, units(), out);
        write(output, dimensions(), out);
    }

    private static void write(float[][] matrix, int columns, DataOutputStream out) throws IOException {
        for (int column = 0; column < columns; column++) {
            for (float[] row : matrix) {
                out.writeShort(Float.floatToFloat16(row[column]));
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
        float[][] linear = read(in, inputs + 1, dimensions);
        float[][] hidden = read(in, inputs + 1, units);
        return new Projection(linear, hidden, read(in, units, dimensions));
    }

    private static float[][] read(DataInputStream in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (int column = 0; column < columns; column++) {
            for (float[] row : matrix) {
                row[column] = Float.float16ToFloat(in.readShort());
                if (!Float.isFinite(row[column])) {
                    throw new IllegalArgumentException("a weight is no number");
                }
            }
        }
        return matrix;
    }
}
