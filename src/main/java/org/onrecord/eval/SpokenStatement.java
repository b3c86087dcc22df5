package org.onrecord.eval;

import java.util.List;
import java.util.Objects;
import org.onrecord.extract.Relation;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;

/**
 * A gold statement as far as its speaker goes.
 *
 * @param relation what is said, by which words and to whom they give it; UTF-16 positions once its text is known
 * @param speaker id on the roster
 */
public record SpokenStatement(Relation relation, Draft.Type type, String speaker) {
    public SpokenStatement {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(type, "type");
        if (speaker.isBlank()) {
            throw new IllegalArgumentException("a statement of no speaker");
        }
    }

    int begin() {
        return relation.content().stream().mapToInt(Span::begin).min().orElseThrow();
    }

    /** With positions that count code points of {@code text} turned into UTF-16. */
    SpokenStatement located(String text) {
        Relation located = new Relation(
                utf16(text, relation.content()), utf16(text, relation.cue()), utf16(text, relation.source()), 1);
        return new SpokenStatement(located, type, speaker);
    }

    private static List<Span> utf16(String text, List<Span> codePoints) {
        return codePoints.stream()
                .map(span -> new Span(text.offsetByCodePoints(0, span.begin()), text.offsetByCodePoints(0, span.end())))
                .sorted()
                .toList();
    }
}
