package org.onrecord.eval;

import java.util.List;
import java.util.Map;
import org.onrecord.model.Draft;

/**
 * How often an error was made.
 *
 * @param total how often, at least once
 * @param unmatched how many of them left a content that does not count as found, although a prediction holds part of it
 * @param byType how many of them in relations of a type
 * @param examples the first ones
 */
public record ErrorCount(
        ErrorClass kind, int total, int unmatched, Map<Draft.Type, Integer> byType, List<ErrorExample> examples) {
    public ErrorCount {
        byType = Map.copyOf(byType);
        examples = List.copyOf(examples);
        if (total < 1 || unmatched > total || examples.size() > total) {
            throw new IllegalArgumentException("not a count of " + kind + ": " + total + " in all, " + unmatched
                    + " unmatched, " + examples.size() + " examples");
        }
    }
}
