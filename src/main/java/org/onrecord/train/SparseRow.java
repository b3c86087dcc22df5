package org.onrecord.train;

/** The features of one example that are not 0. */
final class SparseRow {
    private final int[] places;
    private final float[] values;

    /**
     * Keeps both arrays, not copies.
     *
     * @param places which features they are, each once
     * @param values what they are, in the same order
     */
    SparseRow(int[] places, float[] values) {
        if (places.length != values.length) {
            throw new IllegalArgumentException(places.length + " places for " + values.length + " values");
        }
        this.places = places;
        this.values = values;
    }

    int size() {
        return places.length;
    }

    int place(int i) {
        return places[i];
    }

    float value(int i) {
        return values[i];
    }
}
