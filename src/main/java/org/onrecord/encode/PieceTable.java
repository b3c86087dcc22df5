package org.onrecord.encode;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A vector for each word piece of a vocabulary, whatever stands around it; signed bytes, with a factor for each piece.
 *
 * @param rows of one length
 * @param factors by which the bytes of a row become numbers
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers: handed over, never compared
public record PieceTable(byte[][] rows, float[] factors) {
    public PieceTable {
        if (rows.length == 0 || rows.length != factors.length) {
            throw new IllegalArgumentException(rows.length + " rows with " + factors.length + " factors");
        }
        for (byte[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException("rows of " + row.length + " and " + rows[0].length + " numbers");
            }
        }
    }

    /** The table of vectors, one or more of one length; their numbers are rounded to the 127th part of the row's largest. */
    public static PieceTable of(float[][] vectors) {
        byte[][] rows = new byte[vectors.length][];
        float[] factors = new float[vectors.length];
        for (int piece = 0; piece < rows.length; piece++) {
            float largest = 0;
            for (float value : vectors[piece]) {
                largest = Math.max(largest, Math.abs(value));
            }
            factors[piece] = largest / Byte.MAX_VALUE;
            rows[piece] = new byte[vectors[piece].length];
            for (int i = 0; i < rows[piece].length && largest > 0; i++) {
                rows[piece][i] = (byte) Math.round(vectors[piece][i] / factors[piece]);
            }
        }
        return new PieceTable(rows, factors);
    }

    /** How many pieces there are. */
    public int size() {
        return rows.length;
    }

    /** How many numbers a vector has. */
    public int dimensions() {
        return rows[0].length;
    }

    /** Adds {@code share} times a piece's vector to another. */
    void add(int piece, float share, float[] to) {
        float factor = share * factors[piece];
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * rows[piece][i];
        }
    }

    void write(DataOutputStream out) throws IOException {
        for (int piece = 0; piece < rows.length; piece++) {
            out.writeFloat(factors[piece]);
            out.write(rows[piece]);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if the file ends before
     * @throws IllegalArgumentException if a factor is no number
     */
    static PieceTable read(DataInputStream in, int size, int dimensions) throws IOException {
        byte[][] rows = new byte[size][];
        float[] factors = new float[size];
        for (int piece = 0; piece < size; piece++) {
            factors[piece] = in.readFloat();
            if (!Float.isFinite(factors[piece])) {
                throw new IllegalArgumentException("a factor is no number");
            }
            // Not before: a damaged file may promise more rows than there is memory.
            rows[piece] = new byte[dimensions];
            in.readFully(rows[piece]);
        }
        return new PieceTable(rows, factors);
    }
}
