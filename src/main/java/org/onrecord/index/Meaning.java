package org.onrecord.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
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
        document.add(new KnnByteVectorField(Fields.EMBEDDING, embedding.values(), VectorSimilarityFunction.COSINE));
    }

    /** The statements that are nearest. */
    Query nearest(Filter filter, int most) {
        return new KnnByteVectorQuery(
                Fields.EMBEDDING, embedding.values(), most, Queries.statements(filter.withQuery(conditions)));
    }
}
