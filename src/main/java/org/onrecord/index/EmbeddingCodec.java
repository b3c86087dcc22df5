package org.onrecord.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/**
 * Lucene's own format, which any Lucene of the version reads; but a small segment gets no graph of embeddings, since all of it is compared
 * faster than the graph, which the next merge would throw away, is built.
 */
final class EmbeddingCodec {
    /** A segment of fewer than this many times the logarithm of its embeddings has no graph: some 2,300. */
    private static final int SMALL = 300;

    private EmbeddingCodec() {}

    static Lucene104Codec create() {
        KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(
                Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                1,
                null,
                SMALL);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }
}
