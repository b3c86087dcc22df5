package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The values of one facet in one segment, where they are counted fastest: each document has one set of values, and few sets are
 * different.
 */
final class FacetColumn {
    private static final int[] NONE = {};

    private final int[] sets;
    private final int[][] ordinals;

    /**
     * @param sets of each document, its set
     * @param ordinals of each set, its values
     */
    private FacetColumn(int[] sets, int[][] ordinals) {
        this.sets = sets;
        this.ordinals = ordinals;
    }

    static FacetColumn of(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        SortedDocValues single = DocValues.unwrapSingleton(values);
        return single == null ? many(values, segment.maxDoc()) : one(single, segment.maxDoc());
    }

    private static FacetColumn one(SortedDocValues values, int documents) throws IOException {
        int[] sets = new int[documents];
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            sets[document] = values.ordValue() + 1;
        }
        int[][] ordinals = new int[values.getValueCount() + 1][];
        Arrays.setAll(ordinals, set -> set == 0 ? NONE : new int[] {set - 1});
        return new FacetColumn(sets, ordinals);
    }

    private static FacetColumn many(SortedSetDocValues values, int documents) throws IOException {
        int[] sets = new int[documents];
        Map<List<Integer>, Integer> known = new HashMap<>(Map.of(List.of(), 0));
        List<int[]> ordinals = new ArrayList<>(List.of(NONE));
        for (int document = values.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = values.nextDoc()) {
            List<Integer> set = new ArrayList<>(values.docValueCount());
            for (int i = 0; i < values.docValueCount(); i++) {
                set.add(Math.toIntExact(values.nextOrd()));
            }
            Integer number = known.putIfAbsent(set, ordinals.size());
            sets[document] = number == null ? ordinals.size() : number;
            if (number == null) {
                ordinals.add(set.stream().mapToInt(Integer::intValue).toArray());
            }
        }
        return new FacetColumn(sets, ordinals.toArray(int[][]::new));
    }

    /** A place to count in: a number for each set, 0 at first. */
    int[] counts() {
        return new int[ordinals.length];
    }

    /** Counts the first of some documents by their sets. */
    void count(int[] documents, int length, int[] counts) {
        for (int i = 0; i < length; i++) {
            counts[sets[documents[i]]]++;
        }
    }

    /**
     * Adds what was counted by sets to what is counted by values.
     *
     * @param places for each ordinal of the segment, its place in {@code total}
     */
    void add(int[] counts, int[] places, int[] total) {
        for (int set = 0; set < counts.length; set++) {
            if (counts[set] > 0) {
                for (int ordinal : ordinals[set]) {
                    total[places[ordinal]] += counts[set];
                }
            }
        }
    }
}
