package org.onrecord.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the documents that a search finds, by the values of some fields. */
final class Tally implements Collector {
    /** So many are counted by one field before the next: what is counted in stays near. */
    private static final int AT_A_TIME = 512;

    private final List<FacetValues> fields;
    private final Columns columns;
    private final int[][] counts;
    private long total;

    /** What a segment has of the field at a place in the list. */
    @FunctionalInterface
    interface Columns {
        FacetColumn of(LeafReaderContext segment, int field) throws IOException;
    }

    Tally(List<FacetValues> fields, Columns columns) {
        this.fields = fields;
        this.columns = columns;
        counts = fields.stream().map(field -> new int[field.size()]).toArray(int[][]::new);
    }

    /** How many documents there are. */
    long total() {
        return total;
    }

    /** Of each value, how many documents have it. */
    int[] counts(int field) {
        return counts[field];
    }

    /** Adds what another has counted by the same fields. */
    void add(Tally other) {
        total += other.total;
        for (int field = 0; field < counts.length; field++) {
            for (int value = 0; value < counts[field].length; value++) {
                counts[field][value] += other.counts[field][value];
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        FacetColumn[] of = new FacetColumn[counts.length];
        for (int field = 0; field < of.length; field++) {
            of[field] = columns.of(segment, field);
        }
        return new InSegment(segment, of);
    }

    private final class InSegment implements LeafCollector {
        private final LeafReaderContext segment;
        private final FacetColumn[] of;
        private final int[][] sets;
        private final int[] documents = new int[AT_A_TIME];
        private int length;

        InSegment(LeafReaderContext segment, FacetColumn[] of) {
            this.segment = segment;
            this.of = of;
            sets = new int[of.length][];
            for (int field = 0; field < of.length; field++) {
                sets[field] = of[field].counts();
            }
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            documents[length++] = document;
            if (length == AT_A_TIME) {
                count();
            }
        }

        private void count() {
            for (int field = 0; field < of.length; field++) {
                of[field].count(documents, length, sets[field]);
            }
            total += length;
            length = 0;
        }

        @Override
        public void finish() {
            count();
            for (int field = 0; field < of.length; field++) {
                of[field].add(sets[field], fields.get(field).places(segment), counts[field]);
            }
        }
    }
}
