package org.onrecord.app.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each value was seen. */
final class Counts<T extends Comparable<? super T>> {
    private final int distinct;
    private final Map<T, Integer> counts = new HashMap<>();

    /**
     * No counts yet.
     *
     * @param distinct further values are not counted, so that memory has a bound
     */
    Counts(int distinct) {
        this.distinct = distinct;
    }

    void add(T value) {
        if (counts.size() < distinct || counts.containsKey(value)) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    int of(T value) {
        return counts.getOrDefault(value, 0);
    }

    /** The most frequent first, equals in their own order. */
    List<T> mostFrequentFirst() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
