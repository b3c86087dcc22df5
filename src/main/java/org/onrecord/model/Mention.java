package org.onrecord.model;

import java.util.Objects;

/** A phrase that refers to somebody or something: the whole noun phrase, title and apposition included. */
public record Mention(Span span, Kind kind) {
    /** How a mention refers. */
    public enum Kind {
        NAME,
        NOMINAL,
        PRONOUN
    }

    public Mention {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(kind, "kind");
    }
}
