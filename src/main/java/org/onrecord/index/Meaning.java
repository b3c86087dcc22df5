package org.onrecord.index;

import java.io.IOException;
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

    /** The statements that are nearest. */
    Query nearest(Filter filter, int most) {
        Filter wanted = filter.withQuery(conditions);
        // Only statements have embeddings; a condition that all meet would cost a look at all.
        Query condition = wanted.equals(Filter.all()) ? null : Queries.statements(wanted);
        return new KnnByteVectorQuery(Fields.EMBEDDING, embedding.values(), most, condition);
    }
}
