package org.onrecord.index;

import java.util.List;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/**
 * A statement found.
 *
 * @param score relevance to the query, comparable within one search only; 0 where statements are not sorted by it
 * @param matches where words of the query stand in the statement's text, half-open, UTF-16 code units into it
 * @param contextMatches the same in its context
 */
public record Hit(StatementRow row, float score, List<Span> matches, List<Span> contextMatches) {
    public Hit {
        matches = List.copyOf(matches);
        contextMatches = List.copyOf(contextMatches);
    }
}
