package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** An index as of the commit that was the latest when it was opened. Safe for threads. */
record OpenIndex(Directory directory, DirectoryReader reader, IndexSearcher searcher) implements Closeable {
    /**
     * Opens the index in a folder.
     *
     * @throws IndexException if there is none, or one of another version
     */
    static OpenIndex in(Path folder) throws IOException {
        IndexFolder.requireIndex(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            return new OpenIndex(directory, reader, new IndexSearcher(reader));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /** The segment that a document is in. */
    static LeafReaderContext segment(int document, IndexSearcher searcher) {
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        return segments.get(ReaderUtil.subIndex(document, segments));
    }

    /** Streams what {@code query} finds, in {@link Order}. */
    void stream(Query query, SegmentMerge.DocumentConsumer out) throws IOException {
        SegmentMerge.stream(searcher, searcher.rewrite(query), out);
    }

    /** Streams the articles that {@code query} finds; each of what it finds holds one. */
    void articles(Query query, ArticleConsumer out) throws IOException {
        stream(
                query,
                document ->
                        out.accept(ArticleDocument.read(document), Stored.text(document, Fields.NEAR_DUPLICATE_OF)));
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(reader, directory);
    }
}
