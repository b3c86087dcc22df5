package org.onrecord.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Embedding;

/**
 * What statements should mean.
 *
 * @param embedding near to those of what is wanted
 * @param conditions that must hold all the same, in the query language; null for none
 * @param words whether the words of the filter's query count, too: ranks by both are fused
 */
public record Meaning(Embedding embedding, @Nullable String conditions, boolean words) {
    /** Much the same as a statement that has this embedding, but not that statement. */
    public static Meaning like(String statementId, Embedding embedding) {
        return new Meaning(embedding, "NOT id:" + statementId, false);
    }

    static void store(Embedding embedding, Document document) {
        document.add(
                new KnnByteVectorField(Fields.EMBEDDING, embedding.values(), VectorSimilarityFunction.DOT_PRODUCT));
    }

    /** What was stored for a document. */
    static Optional<Embedding> stored(int document, IndexSearcher searcher) throws IOException {
        LeafReaderContext segment = OpenIndex.segment(document, searcher);
        ByteVectorValues vectors = segment.reader().getByteVectorValues(Fields.EMBEDDING);
        if (vectors == null) {
            return Optional.empty();
        }
        KnnVectorValues.DocIndexIterator at = vectors.iterator();
        return at.advance(document - segment.docBase) == document - segment.docBase
                ? Optional.of(new Embedding(vectors.vectorValue(at.index())))
                : Optional.empty();
    }

    /** The statements that are nearest, of which none is much farther than the first. */
    Query nearest(Filter filter, int most, IndexSearcher searcher) throws IOException {
        Filter wanted = filter.withQuery(conditions);
        // Only statements have embeddings; a condition that all meet would cost a look at all.
        Query condition = FilterQueries.wantsAll(wanted, searcher) ? null : FilterQueries.statements(wanted, searcher);
        return new Nearest(embedding.values(), most, condition);
    }

    /** Leaves out what is only less far than the rest: of a small index all would be found. */
    private static final class Nearest extends KnnByteVectorQuery {
        /** What is no farther has nothing to do with it. Both were chosen on the judged queries with odd numbers. */
        private static final double LEAST_COSINE = 0.2;

        private static final double SHARE_OF_BEST = 0.5;

        /** Lucene's score of two embeddings is this and their dot product's share of the largest that there can be. */
        private static final double UNRELATED = 0.5;

        private final double least;

        Nearest(byte[] target, int most, @Nullable Query condition) {
            super(Fields.EMBEDDING, target, most, condition);
            least = LEAST_COSINE * (VectorUtil.dotProductScore(target, target) - UNRELATED);
        }

        @Override
        protected TopDocs mergeLeafResults(TopDocs[] segments) {
            TopDocs nearest = super.mergeLeafResults(segments);
            if (nearest.scoreDocs.length == 0) {
                return nearest;
            }
            double wanted = Math.max(least, SHARE_OF_BEST * (nearest.scoreDocs[0].score - UNRELATED));
            ScoreDoc[] near = Arrays.stream(nearest.scoreDocs)
                    .filter(found -> found.score - UNRELATED >= wanted)
                    .toArray(ScoreDoc[]::new);
            return new TopDocs(new TotalHits(near.length, TotalHits.Relation.EQUAL_TO), near);
        }
    }
}
