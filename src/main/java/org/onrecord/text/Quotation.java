package org.onrecord.text;

import org.onrecord.model.Span;

/**
 * A stretch in quotation marks, inside one paragraph.
 *
 * @param outer with its marks; UTF-16
 * @param inner without them
 * @param depth 0 for one that stands in no other
 * @param closed false where no mark closes it: it runs to where the next one opens or to the end of its paragraph
 * @param continues whether it re-opens the unclosed quotation of the paragraph before
 */
public record Quotation(Span outer, Span inner, int depth, boolean closed, boolean continues) {
    public Quotation {
        if (!outer.contains(inner)) {
            throw new IllegalArgumentException("inner " + inner + " outside " + outer);
        }
        if (depth < 0) {
            throw new IllegalArgumentException("depth below 0: " + depth);
        }
    }
}
