package org.onrecord.model;

import java.util.List;
import java.util.function.Function;

/** Looks things up by position in lists that are ordered by it and do not overlap, in logarithmic time. */
public final class Positions {
    private Positions() {}

    /** Index of the first that ends behind {@code position}; the size of the list if none does. */
    public static <T> int firstEndingBehind(List<T> ordered, Function<T, Span> span, int position) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (span.apply(ordered.get(middle)).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Those that overlap {@code region}, in order. */
    public static <T> List<T> overlapping(List<T> ordered, Function<T, Span> span, Span region) {
        int begin = firstEndingBehind(ordered, span, region.begin());
        int end = begin;
        while (end < ordered.size() && span.apply(ordered.get(end)).begin() < region.end()) {
            end++;
        }
        return ordered.subList(begin, end);
    }
}
