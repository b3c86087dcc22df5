package org.onrecord.model;

import java.util.Objects;

/**
 * A token of a sentence.
 *
 * @param tag Penn Treebank part of speech
 * @param entity {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code O}
 */
public record Token(Span span, String word, String lemma, String tag, String entity) {
    public Token {
        Objects.requireNonNull(span, "span");
    }
}
