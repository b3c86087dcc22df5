package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Draft;

/** Counts errors by class and keeps the first examples of each. */
final class ErrorTally {
    private final Map<ErrorClass, Entry> entries = new EnumMap<>(ErrorClass.class);
    private final int examples;

    /**
     * An empty tally.
     *
     * @param examples how many to keep of each class
     */
    ErrorTally(int examples) {
        this.examples = examples;
    }

    void add(MatchedRelations document) {
        for (ExtractionError error : ErrorFinder.find(document)) {
            entries.computeIfAbsent(error.kind(), kind -> new Entry()).add(error, examples);
        }
    }

    /** The commonest first, only those that occurred. */
    List<ErrorCount> counts() {
        return entries.entrySet().stream()
                .map(entry -> entry.getValue().count(entry.getKey()))
                .sorted(Comparator.comparingInt(ErrorCount::total).reversed())
                .toList();
    }

    private static final class Entry {
        private final Map<Draft.Type, Integer> byType = new EnumMap<>(Draft.Type.class);
        private final List<ErrorExample> first = new ArrayList<>();
        private int total;
        private int unmatched;

        private void add(ExtractionError error, int limit) {
            total++;
            unmatched += error.gold() != null && error.predicted() != null && !error.matched() ? 1 : 0;
            byType.merge(error.type(), 1, Integer::sum);
            if (first.size() < limit) {
                first.add(ErrorExample.of(error));
            }
        }

        private ErrorCount count(ErrorClass kind) {
            return new ErrorCount(kind, total, unmatched, byType, first);
        }
    }
}
