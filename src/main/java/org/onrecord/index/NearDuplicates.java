package org.onrecord.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;

/**
 * Links each article to the one that it is a near-duplicate of: of the earlier articles that are not linked themselves ("heads") the most
 * similar, of equals the first accepted. What was accepted since the last commit is in memory, everything else in the index; where the
 * commits lie makes no difference to the links. For one thread.
 */
final class NearDuplicates {
    private final Map<String, Place> fresh = new HashMap<>();
    private CommittedHeads committed;
    private long next;

    /** Behind what has been committed to an index. */
    NearDuplicates(IndexReader reader) throws IOException {
        committed = new CommittedHeads(reader);
        next = committed.nextOrder();
    }

    /**
     * Where an article stands that is about to be accepted.
     *
     * @param replaced whether what the committed index holds of an origin is out of date
     */
    Place place(Article article, Predicate<String> replaced) throws IOException {
        Signature signature = Signature.of(article.text());
        if (!signature.isComparable()) {
            return new Place(signature, next, null);
        }
        // What the article replaces is not earlier than itself.
        Predicate<String> other = origin -> !origin.equals(article.origin());
        Optional<Match> stored = committed.nearest(signature, other.and(replaced.negate()));
        Match nearest = Stream.concat(freshMatches(signature, other), stored.stream())
                .min(Match.BEST_FIRST)
                .orElse(null);
        return new Place(signature, next, nearest);
    }

    private Stream<Match> freshMatches(Signature signature, Predicate<String> origins) {
        return fresh.entrySet().stream()
                .filter(head -> origins.test(head.getKey()))
                .filter(head -> head.getValue().signature.isNear(signature))
                .map(head -> head.getValue().match(signature, head.getKey()));
    }

    /** Notes what {@code origin} holds from now on; {@code place} is null where that is no article that takes part. */
    void put(String origin, @Nullable Place place) {
        fresh.remove(origin);
        if (place != null && place.isHead()) {
            fresh.put(origin, place);
            next = place.order + 1;
        }
    }

    /** Forgets what was put, all of which {@code reader} shows. */
    void committed(IndexReader reader) {
        committed = new CommittedHeads(reader);
        fresh.clear();
    }

    /**
     * Adds to an article's document what it was found by and linked to before, with which it is stored once more.
     *
     * @param document number of the article's document in a segment
     * @param stored what is stored of it
     */
    static void restore(LeafReader segment, int document, Document stored, Document out) throws IOException {
        String link = Stored.text(stored, Fields.NEAR_LINK);
        if (link != null) {
            Stored.put(out, Fields.NEAR_DUPLICATE_OF, Stored.text(stored, Fields.NEAR_DUPLICATE_OF));
            out.add(new StringField(Fields.NEAR_LINK, link, Field.Store.YES));
        }
        BinaryDocValues signatures = DocValues.getBinary(segment, Fields.NEAR_SIGNATURE);
        NumericDocValues orders = DocValues.getNumeric(segment, Fields.NEAR_ORDER);
        if (signatures.advanceExact(document) && orders.advanceExact(document)) {
            new Place(Signature.of(signatures.binaryValue()), orders.longValue(), null)
                    .store(Stored.need(stored, Fields.ARTICLE_SOURCE), out);
        }
    }

    /**
     * Where an article stands among others.
     *
     * @param order later heads have higher ones
     * @param nearest the head that it is a near-duplicate of; null where it is none
     */
    record Place(Signature signature, long order, @Nullable Match nearest) {
        /** Origin of the article that it is a near-duplicate of; null where it is none. */
        @Nullable
        String head() {
            return nearest == null ? null : nearest.origin();
        }

        private boolean isHead() {
            return nearest == null && signature.isComparable();
        }

        private Match match(Signature other, String origin) {
            return new Match(signature.common(other), order, origin);
        }

        /**
         * Adds to the article's document what it is to be found by, and what it is linked to.
         *
         * @param origin of the article
         */
        void store(String origin, Document document) {
            if (nearest != null) {
                Stored.put(document, Fields.NEAR_DUPLICATE_OF, nearest.origin());
                document.add(new StringField(Fields.NEAR_LINK, nearest.key(), Field.Store.YES));
            }
            if (isHead()) {
                document.add(new StringField(Fields.NEAR_HEAD, Match.key(order, origin), Field.Store.NO));
                signature
                        .bands()
                        .forEach(band -> document.add(new StringField(Fields.NEAR_BAND, band, Field.Store.NO)));
                document.add(new BinaryDocValuesField(Fields.NEAR_SIGNATURE, signature.toBytes()));
                document.add(new NumericDocValuesField(Fields.NEAR_ORDER, order));
                document.add(new LongPoint(Fields.NEAR_ORDER, order));
            }
        }
    }
}
