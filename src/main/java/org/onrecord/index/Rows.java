package org.onrecord.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.onrecord.model.StatementRow;

/** What is stored of the statements found: each segment is read from front to back, whatever the order asked for. */
final class Rows {
    private final List<LeafReaderContext> segments;

    Rows(IndexSearcher searcher) {
        segments = searcher.getLeafContexts();
    }

    /** The statements that documents hold, in their order. */
    List<StatementRow> rows(ScoreDoc[] documents) throws IOException {
        return read(documents, segment -> new RowReader(segment)::row);
    }

    /** The same with what was corrected told apart. */
    List<Reviewed> reviewed(ScoreDoc[] documents) throws IOException {
        return read(documents, segment -> new RowReader(segment)::reviewed);
    }

    /** What tells the statements apart, in the order of the documents. */
    List<Sketch> sketches(ScoreDoc[] documents) throws IOException {
        return read(documents, segment -> {
            BinaryDocValues sketches = DocValues.getBinary(segment, Fields.SKETCH);
            return document -> {
                if (!sketches.advanceExact(document)) {
                    throw new IllegalStateException("document " + document + " is not a statement's");
                }
                return Sketch.read(sketches.binaryValue());
            };
        });
    }

    private <T> List<T> read(ScoreDoc[] documents, Opening<T> opening) throws IOException {
        Map<Integer, T> values = new HashMap<>();
        int open = -1;
        Reading<T> reading = null;
        for (int document :
                Arrays.stream(documents).mapToInt(found -> found.doc).sorted().toArray()) {
            int segment = ReaderUtil.subIndex(document, segments);
            if (reading == null || segment != open) {
                reading = opening.of(segments.get(segment).reader());
                open = segment;
            }
            values.put(document, reading.of(document - segments.get(segment).docBase));
        }
        return Arrays.stream(documents)
                .map(found -> Objects.requireNonNull(values.get(found.doc)))
                .toList();
    }

    @FunctionalInterface
    private interface Opening<T> {
        Reading<T> of(LeafReader segment) throws IOException;
    }

    /** Reads ascending documents of one segment. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(int document) throws IOException;
    }
}
