package org.onrecord.attribute;

import java.util.List;
import org.onrecord.model.Span;

/**
 * A pronoun or a description, and what is known about it without knowing whom it means.
 *
 * @param gender 'm', 'f' or 0
 * @param subject whether it is the subject of its clause
 * @param content of the statement that it is the source of; empty if it is none's
 */
record Anaphor(Span span, Place place, char gender, boolean subject, List<Span> content) {
    Anaphor {
        content = List.copyOf(content);
    }

    boolean isSource() {
        return !content.isEmpty();
    }

    /** Whether the words it is the source of stand before it: {@code "..." he said}. */
    boolean comesAfterItsContent() {
        return isSource() && content.getFirst().begin() < span.begin();
    }
}
