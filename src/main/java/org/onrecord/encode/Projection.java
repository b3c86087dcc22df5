package org.onrecord.encode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From the word pieces of a text to a vector of length 1 in another space: a linear map of each piece's vector and a vector of the piece's
 * own, the mean of which is weighted by attention to the piece's vector (softmax).
 *
 * @param linear from a piece's vector to the space: a row for each number of the vector, and last one of biases
 * @param attention what a piece's vector is multiplied by for its weight
 * @param pieces in the space, by the vocabulary
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers: handed over, never compared
public record Projection(float[][] linear, float[] attention, PieceTable pieces) {
    public Projection {
        if (attention.length == 0 || linear.length != attention.length + 1) {
            throw new IllegalArgumentException(
                    linear.length + " rows for vectors of " + attention.length + " numbers and a bias");
        }
        for (float[] row : linear) {
            if (row.length != pieces.dimensions()) {
                throw new IllegalArgumentException(
                        "a row of " + row.length + " numbers to " + pieces.dimensions() + " dimensions");
            }
        }
    }

    /** How many numbers of a piece's vector it takes. */
    public int inputs() {
        return attention.length;
    }

    /** How many numbers it gives. */
    public int dimensions() {
        return pieces.dimensions();
    }

    /**
     * Where some pieces of a text lie together; empty where there are none.
     *
     * @throws IllegalArgumentException for vectors of another length, or a piece that is not in the vocabulary
     */
    public float[] of(TextVectors text, int... some) {
        if (some.length == 0) {
            return new float[0];
        }
        if (text.width() != inputs()) {
            throw new IllegalArgumentException("vectors of " + text.width() + " numbers instead of " + inputs());
        }
        float[] shares = text.shares(attention, some);
        float[] mean = text.sum(shares, some);
        float[] outcome = linear[inputs()].clone();
        for (int i = 0; i < some.length; i++) {
            int id = text.id(some[i]);
            if (id < 0 || id >= pieces.size()) {
                throw new IllegalArgumentException("piece outside [0, " + pieces.size() + "): " + id);
            }
            pieces.add(id, shares[i], outcome);
        }
        for (int i = 0; i < mean.length; i++) {
            add(mean[i], linear[i], outcome);
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

    /** Writes the weights but those of the table, in half precision: the map column by column, then the attention. */
    void write(DataOutputStream out) throws IOException {
        for (int column = 0; column < dimensions(); column++) {
            for (float[] row : linear) {
                out.writeShort(Float.floatToFloat16(row[column]));
            }
        }
        for (float weight : attention) {
            out.writeShort(Float.floatToFloat16(weight));
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file ends before
     * @throws IllegalArgumentException if a weight is no number
     */
    static Projection read(DataInputStream in, int inputs, PieceTable pieces) throws IOException {
        float[][] linear = new float[inputs + 1][pieces.dimensions()];
        for (int column = 0; column < pieces.dimensions(); column++) {
            for (float[] row : linear) {
                row[column] = weight(in);
            }
        }
        float[] attention = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            attention[i] = weight(in);
        }
        return new Projection(linear, attention, pieces);
    }

    private static float weight(DataInputStream in) throws IOException {
        float weight = Float.float16ToFloat(in.readShort());
        if (!Float.isFinite(weight)) {
            throw new IllegalArgumentException("a weight is no number");
        }
        return weight;
    }
}
