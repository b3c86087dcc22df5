package org.onrecord.encode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.onrecord.model.Span;

/**
 * The vectors of a text's word pieces in order of position, each piece with the word it belongs to. Numbers are kept in half
 * precision, so that a long article takes half the memory.
 */
public final class TextVectors {
    /** As many pieces as a long book has: an article of millions would take the memory of all others. */
    public static final int MOST = 100_000;

    private static final int FIRST_CAPACITY = 256;

    private int[] ids = new int[FIRST_CAPACITY];
    private int[] begins = new int[FIRST_CAPACITY];
    private int[] ends = new int[FIRST_CAPACITY];
    private short[][] rows = new short[FIRST_CAPACITY][];
    private short[] opening = new short[0];
    private short[] closing = new short[0];
    private int size;

    private TextVectors() {}

    /** Collects the vectors of one text. */
    public static final class Builder {
        private TextVectors collected = new TextVectors();

        /**
         * Adds the next piece; those beyond {@link #MOST} are left out.
         *
         * @param id its row of the vocabulary
         * @param begin where its word begins, UTF-16 code units into the text; not before the last one's
         * @param end where its word ends (exclusive)
         * @throws IllegalArgumentException if it is out of order
         */
        public void add(int id, int begin, int end, float[] vector) {
            collected.add(id, begin, end, vector);
        }

        /** Sets the vectors of the pieces that open and close a window; the first window's opening and the last one's closing count. */
        public void frame(float[] opening, float[] closing) {
            collected.opening = collected.opening.length == 0 ? halved(opening) : collected.opening;
            collected.closing = halved(closing);
        }

        /** What was added; the builder begins anew. */
        public TextVectors build() {
            TextVectors built = collected;
            collected = new TextVectors();
            return built;
        }
    }

    private void add(int id, int begin, int end, float[] vector) {
        if (end < begin || (size > 0 && begin < begins[size - 1])) {
            throw new IllegalArgumentException("a piece at [" + begin + ", " + end + ") is out of order");
        }
        if (size == MOST) {
            return;
        }
        if (size == begins.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            begins = Arrays.copyOf(begins, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        ids[size] = id;
        begins[size] = begin;
        ends[size] = end;
        rows[size++] = halved(vector);
    }

    private static short[] halved(float[] vector) {
        short[] row = new short[vector.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Float.floatToFloat16(vector[i]);
        }
        return row;
    }

    private static float[] full(short[] row) {
        float[] vector = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            vector[i] = Float.float16ToFloat(row[i]);
        }
        return vector;
    }

    /** The number of pieces. */
    public int size() {
        return size;
    }

    /** Where the word of a piece begins, UTF-16 code units into the text. */
    public int begin(int piece) {
        return begins[piece];
    }

    /** Where the word of a piece ends (exclusive), UTF-16 code units into the text. */
    public int end(int piece) {
        return ends[piece];
    }

    /** The first piece whose word begins at {@code position} or behind it; {@link #size} if there is none. */
    public int firstFrom(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The pieces whose words begin within the spans, span by span. */
    public int[] within(List<Span> spans) {
        return spans.stream()
                .flatMapToInt(span -> IntStream.range(firstFrom(span.begin()), firstFrom(span.end())))
                .toArray();
    }

    /** The row of the vocabulary that a piece is. */
    public int id(int piece) {
        return ids[piece];
    }

    /** How many numbers a vector has; 0 where there is none. */
    public int width() {
        return size == 0 ? 0 : rows[0].length;
    }

    /** The sum of the products of a piece's vector and another, number by number. */
    public double product(int piece, float[] with) {
        double product = 0;
        for (int i = 0; i < with.length; i++) {
            product += Float.float16ToFloat(rows[piece][i]) * with[i];
        }
        return product;
    }

    /**
     * How much of the attention each of some pieces gets: the softmax of their vectors' products with another.
     *
     * @return a share for each, of 1
     */
    public float[] shares(float[] attention, int... some) {
        double[] scores = new double[some.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < some.length; i++) {
            scores[i] = product(some[i], attention);
            most = Math.max(most, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        float[] shares = new float[some.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) (scores[i] / sum);
        }
        return shares;
    }

    /** The sum of some pieces' vectors, each times its share. */
    public float[] sum(float[] shares, int... some) {
        float[] sum = new float[width()];
        for (int i = 0; i < some.length; i++) {
            short[] row = rows[some[i]];
            for (int k = 0; k < sum.length; k++) {
                sum[k] += shares[i] * Float.float16ToFloat(row[k]);
            }
        }
        return sum;
    }

    /** A copy of a piece's vector. */
    public float[] vector(int piece) {
        return full(rows[piece]);
    }

    /** A copy of the vector of the piece that opens the text's first window, {@code [CLS]}; empty for a text without words. */
    public float[] opening() {
        return full(opening);
    }

    /** A copy of the vector of the piece that closes the text's last window, {@code [SEP]}; empty for a text without words. */
    public float[] closing() {
        return full(closing);
    }
}
