package org.onrecord.index;

import java.io.IOException;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Streams the documents that a query finds in {@link Order}, holding one at a time. Each segment is in order already, and
 * each source lies in one segment, so merging by day and source is enough; paging through a sorted search instead would look at
 * every match once for each page.
 */
final class SegmentMerge {
    private SegmentMerge() {}

    /** Takes documents one after the other. */
    @FunctionalInterface
    interface DocumentConsumer {
        void accept(Document document) throws IOException;
    }

    /** Streams the documents that {@code query}, rewritten already, finds. */
    static void stream(IndexSearcher searcher, Query query, DocumentConsumer out) throws IOException {
        merge(searcher, query, place -> out.accept(place.stored.document(place.found.docID())));
    }

    /** Streams the statements that {@code query}, rewritten already, finds. */
    static void rows(IndexSearcher searcher, Query query, RowConsumer out) throws IOException {
        merge(searcher, query, place -> out.accept(place.rows.row(place.found.docID())));
    }

    /** The same with what was corrected told apart. */
    static void reviewed(IndexSearcher searcher, Query query, Reviewed.Consumer out) throws IOException {
        merge(searcher, query, place -> out.accept(place.rows.reviewed(place.found.docID())));
    }

    @FunctionalInterface
    private interface PlaceConsumer {
        void accept(Segment place) throws IOException;
    }

    private static void merge(IndexSearcher searcher, Query query, PlaceConsumer out) throws IOException {
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
        PriorityQueue<Segment> segments = new PriorityQueue<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                Segment segment = new Segment(leaf, scorer.iterator());
                if (segment.next()) {
                    segments.add(segment);
                }
            }
        }
        while (!segments.isEmpty()) {
            Segment first = segments.remove();
            Segment second = segments.peek();
            boolean more;
            do {
                out.accept(first);
                more = first.next();
            } while (more && (second == null || first.compareTo(second) < 0));
            if (more) {
                segments.add(first);
            }
        }
    }

    /** A place in one segment. */
    private static final class Segment implements Comparable<Segment> {
        private final DocIdSetIterator found;
        private final Bits live;
        private final NumericDocValues days;
        private final SortedDocValues sources;
        private final StoredFields stored;
        private final RowReader rows;
        private long day;
        private BytesRef source = new BytesRef();
        private int sourceOrdinal = -1;

        Segment(LeafReaderContext leaf, DocIdSetIterator found) throws IOException {
            this.found = found;
            live = Objects.requireNonNullElseGet(
                    leaf.reader().getLiveDocs(),
                    () -> new Bits.MatchAllBits(leaf.reader().maxDoc()));
            days = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
            sources = DocValues.getSorted(leaf.reader(), Fields.SORT_SOURCE);
            LeafReader segment = leaf.reader();
            stored = WholeBlocks.suit(found.cost(), segment) ? WholeBlocks.of(segment) : segment.storedFields();
            rows = new RowReader(segment, stored);
        }

        /** Moves on; false at the end. */
        boolean next() throws IOException {
            int document;
            do {
                document = found.nextDoc();
                if (document == DocIdSetIterator.NO_MORE_DOCS) {
                    return false;
                }
            } while (!live.get(document));
            day = days.advanceExact(document) ? days.longValue() : Order.UNDATED;
            if (!sources.advanceExact(document)) {
                throw new IllegalStateException("document without a source: " + document);
            }
            if (sources.ordValue() != sourceOrdinal) {
                sourceOrdinal = sources.ordValue();
                source = BytesRef.deepCopyOf(sources.lookupOrd(sourceOrdinal));
            }
            return true;
        }

        @Override
        public int compareTo(Segment other) {
            return day == other.day ? source.compareTo(other.source) : Long.compare(day, other.day);
        }
    }
}
