package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;

/** The heads of near-duplicates that an index holds, as of one commit. */
final class CommittedHeads {
    private final IndexReader reader;

    CommittedHeads(IndexReader reader) {
        this.reader = reader;
    }

    /** Higher than the order of any head. */
    long nextOrder() throws IOException {
        byte[] highest = PointValues.getMaxPackedValue(reader, Fields.NEAR_ORDER);
        return highest == null ? 0 : LongPoint.decodeDimension(highest, 0) + 1;
    }

    /** The head that a text with this signature is a near-duplicate of, among those from wanted origins. */
    Optional<Match> nearest(Signature signature, Predicate<String> wanted) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addNear(signature, leaf.reader(), candidates);
        }
        candidates.sort(Candidate.BEST_FIRST);
        for (Candidate candidate : candidates) {
            // Stored fields are slow to get at: almost always the first is wanted.
            String origin = candidate.origin();
            if (wanted.test(origin)) {
                return Optional.of(new Match(candidate.common, candidate.order, origin));
            }
        }
        return Optional.empty();
    }

    private static void addNear(Signature signature, LeafReader leaf, List<Candidate> out) throws IOException {
        SparseFixedBitSet found = withABand(signature, leaf);
        if (found == null) {
            return;
        }
        BinaryDocValues signatures = DocValues.getBinary(leaf, Fields.NEAR_SIGNATURE);
        NumericDocValues orders = DocValues.getNumeric(leaf, Fields.NEAR_ORDER);
        DocIdSetIterator documents = new BitSetIterator(found, found.approximateCardinality());
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int document = documents.docID();
            if (signatures.advanceExact(document) && orders.advanceExact(document)) {
                Signature other = Signature.of(signatures.binaryValue());
                if (signature.isNear(other)) {
                    out.add(new Candidate(signature.common(other), orders.longValue(), leaf, document));
                }
            }
        }
    }

    /** The documents that have a band of the signature; null where there are none. */
    private static @Nullable SparseFixedBitSet withABand(Signature signature, LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(Fields.NEAR_BAND);
        if (terms == null) {
            return null;
        }
        SparseFixedBitSet found = null;
        Bits live = leaf.getLiveDocs();
        TermsEnum bands = terms.iterator();
        PostingsEnum documents = null;
        for (BytesRef band : signature.bands()) {
            if (bands.seekExact(band)) {
                found = found == null ? new SparseFixedBitSet(leaf.maxDoc()) : found;
                documents = bands.postings(documents, PostingsEnum.NONE);
                while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(documents.docID())) {
                        found.set(documents.docID());
                    }
                }
            }
        }
        return found;
    }

    /** A head whose origin has not been read yet. */
    private record Candidate(int common, long order, LeafReader leaf, int document) {
        static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingInt(Candidate::common).reversed().thenComparingLong(Candidate::order);

        String origin() throws IOException {
            return Stored.need(
                    leaf.storedFields().document(document, Set.of(Fields.ARTICLE_SOURCE)), Fields.ARTICLE_SOURCE);
        }
    }
}
