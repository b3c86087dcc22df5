package org.onrecord.encode;

/**
 * The word pieces of a text, in four arrays of one length.
 *
 * @param ids rows of the vocabulary
 * @param begins where each piece begins, UTF-16 code units into the text
 * @param ends where each piece ends (exclusive), UTF-16 code units into the text
 * @param starts whether a piece is the first of its word; a punctuation mark or a Chinese character is a word of its own
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of small numbers: handed over, never compared
public record Pieces(int[] ids, int[] begins, int[] ends, boolean[] starts) {
    public Pieces {
        if (ids.length != begins.length || ids.length != ends.length || ids.length != starts.length) {
            throw new IllegalArgumentException("arrays of " + ids.length + ", " + begins.length + ", " + ends.length
                    + " and " + starts.length + " elements");
        }
    }

    /** The number of pieces. */
    public int size() {
        return ids.length;
    }
}
