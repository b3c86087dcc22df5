package org.onrecord.model;

import java.util.Arrays;

/** What a statement means, as a vector: near to those of statements that mean much the same, by the cosine. */
public final class Embedding {
    private final byte[] values;

    /** @param values at least one */
    public Embedding(byte[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("an embedding without values");
        }
        this.values = values.clone();
    }

    /** A copy of the values. */
    public byte[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding embedding && Arrays.equals(values, embedding.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding of " + values.length + " values";
    }
}
