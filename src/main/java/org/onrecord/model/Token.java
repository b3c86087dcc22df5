package org.onrecord.model;

import java.util.Objects;

/**
 * A token of a sentence.
 *
 * @param tag Penn Treebank part of speech
 * @param entity {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code O}
 * @param head index of the governing token in the sentence, or -1 for the root
 * @param relation Universal Dependencies relation to the head
 */
public record Token(Span span, String word, String lemma, String tag, String entity, int head, String relation) {
    public Token {
        Objects.requireNonNull(span, "span");
        if (head < -1) {
            throw new IllegalArgumentException("head below -1: " + head);
        }
    }
}
