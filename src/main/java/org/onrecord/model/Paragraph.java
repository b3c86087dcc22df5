package org.onrecord.model;

import java.util.Objects;

/**
 * A paragraph of an article.
 *
 * @param span without surrounding white space
 * @param body where the prose begins: {@code span.begin()}, or behind a dateline such as {@code GENEVA, May 12 (Agency) - }
 */
public record Paragraph(Span span, Kind kind, int body) {
    /** What a paragraph is in the layout of an article. */
    public enum Kind {
        TITLE,
        BYLINE,
        HEADING,
        BODY
    }

    public Paragraph {
        Objects.requireNonNull(kind, "kind");
        if (body < span.begin() || body > span.end()) {
            throw new IllegalArgumentException("body begins outside " + span + ": " + body);
        }
    }

    public static Paragraph of(Span span, Kind kind) {
        return new Paragraph(span, kind, span.begin());
    }
}
