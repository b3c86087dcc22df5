package org.onrecord.encode;

/**
 * What an encoder gives for a window, in rows, one for each of its pieces.
 *
 * @param outputs of the head
 * @param vectors of the layer that other models read on from
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers: handed over, never compared
public record Encoded(float[][] outputs, float[][] vectors) {
    public Encoded {
        if (outputs.length != vectors.length) {
            throw new IllegalArgumentException(outputs.length + " rows of outputs, " + vectors.length + " of vectors");
        }
    }
}
