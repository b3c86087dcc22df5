package org.onrecord.index;

import java.io.IOException;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
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
 * each source lies in one segment, so merging by source is enough; paging through a sorted search instead would look at
 * every match once for each page.
 */
final class SegmentMerge {
    private SegmentMerge() {}

    /** Takes documents one after the other. */
    @FunctionalInterface
    interface DocumentConsumer {
        void accept(Document document) throws IOException;
    }

    /** Streams what {@code query}, rewritten already, finds. */
    static void stream(IndexSearcher searcher, Query query, DocumentConsumer out) throws IOException {
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
            out.accept(first.document());
            if (first.next()) {
                segments.add(first);
            }
        }
    }

    /** A place in one segment. */
    private static final class Segment implements Comparable<Segment> {
        private final DocIdSetIterator found;
        private final Bits live;
        private final SortedDocValues sources;
        private final StoredFields stored;
        private BytesRef source = new BytesRef();
        private int sourceOrdinal = -1;

        Segment(LeafReaderContext leaf, DocIdSetIterator found) throws IOException {
            this.found = found;
            live = Objects.requireNonNullElseGet(
                    leaf.reader().getLiveDocs(),
                    () -> new Bits.MatchAllBits(leaf.reader().maxDoc()));
            sources = DocValues.getSorted(leaf.reader(), Fields.SORT_SOURCE);
            stored = leaf.reader().storedFields();
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
            if (!sources.advanceExact(document)) {
                throw new IllegalStateException("document without a source: " + document);
            }
            if (sources.ordValue() != sourceOrdinal) {
                sourceOrdinal = sources.ordValue();
                source = BytesRef.deepCopyOf(sources.lookupOrd(sourceOrdinal));
            }
            return true;
        }

        Document document() throws IOException {
            return stored.document(found.docID());
        }

        @Override
        public int compareTo(Segment other) {
            return source.compareTo(other.source);
        }
    }
}
