package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOUtils;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;
import org.onrecord.model.StatementRow;

/**
 * Stores outcomes in a Lucene index. Each takes the place of what its origin had before, whole or not at all. Readers see
 * what was committed; whoever dies or fails between two commits leaves the earlier one as it was. Once storing has
 * failed, the sink only closes, and closing then commits nothing.
 *
 * <p>One sink writes to a folder at a time, and one thread to a sink.
 */
public final class IndexSink implements Sink, Closeable {
    private final Directory directory;
    private final IndexWriter writer;
    private final Accepted accepted = new Accepted();
    private DirectoryReader committed;
    private boolean failed;

    private IndexSink(Directory directory, IndexWriter writer, DirectoryReader committed) {
        this.directory = directory;
        this.writer = writer;
        this.committed = committed;
    }

    /**
     * Opens the index in a folder, or begins one in an empty or missing folder.
     *
     * @throws IndexException if the folder holds something else or an index of another version, or is being written to
     */
    public static IndexSink open(Path folder) throws IOException {
        boolean exists = IndexFolder.prepare(folder);
        try {
            return on(FSDirectory.open(folder), exists);
        } catch (LockObtainFailedException e) {
            throw new IndexException(
                    "Something else is writing to the index in " + folder + ": wait until it has finished.", e);
        }
    }

    /** A sink that closes {@code directory}. */
    static IndexSink on(Directory directory, boolean exists) throws IOException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config());
            if (!exists) {
                // At once: segments without a commit would look like somebody else's files after a crash.
                writer.setLiveCommitData(
                        Map.of(Fields.VERSION_KEY, Fields.VERSION).entrySet());
                writer.commit();
            }
            return new IndexSink(directory, writer, DirectoryReader.open(writer));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Analyzers.INDEX).setIndexSort(Order.BLOCKS).setParentField(Fields.ENDS_BLOCK);
    }

    @Override
    public Optional<String> originOf(String articleId) throws IOException {
        Optional<String> fresh = accepted.originOf(articleId);
        return fresh.isPresent() ? fresh : committedOriginOf(articleId);
    }

    private Optional<String> committedOriginOf(String articleId) throws IOException {
        Term term = new Term(Fields.HOLDS, articleId);
        for (LeafReaderContext leaf : committed.leaves()) {
            PostingsEnum documents = leaf.reader().postings(term, PostingsEnum.NONE);
            if (documents == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            StoredFields stored = leaf.reader().storedFields();
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(documents.docID())) {
                    Document document = stored.document(documents.docID(), Set.of(Fields.ARTICLE_SOURCE));
                    String origin = Stored.need(document, Fields.ARTICLE_SOURCE);
                    if (!accepted.replaced(origin)) {
                        return Optional.of(origin);
                    }
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void accept(Outcome outcome) throws IOException {
        String key = Ids.sha256(outcome.origin());
        List<Document> documents = documents(outcome, key);
        storing(() -> writer.updateDocuments(new Term(Fields.KEY, key), documents));
        Article article = ArticleDocument.heldBy(outcome);
        accepted.put(outcome.origin(), article == null ? null : article.id());
    }

    private static List<Document> documents(Outcome outcome, String key) {
        List<Document> documents = new ArrayList<>();
        if (outcome instanceof Outcome.Kept kept) {
            for (StatementRow row :
                    kept.statements().stream().sorted(Order.IN_BLOCK).toList()) {
                if (!row.articleSource().equals(outcome.origin())) {
                    throw new IllegalArgumentException(
                            "a statement from " + row.articleSource() + " among those of " + outcome.origin());
                }
                Document document = document(Fields.STATEMENT, key, outcome.origin());
                Order.addPlace(document, row);
                SearchFields.add(row, document);
                RowDocument.store(row, document);
                documents.add(document);
            }
        }
        Document document = document(Fields.ARTICLE, key, outcome.origin());
        ArticleDocument.store(outcome, document);
        documents.add(document);
        return documents;
    }

    private static Document document(String kind, String key, String origin) {
        Document document = new Document();
        document.add(new StringField(Fields.KIND, kind, Field.Store.YES));
        document.add(new StringField(Fields.KEY, key, Field.Store.NO));
        Order.addSource(document, origin);
        return document;
    }

    /** Makes everything accepted so far durable, and visible to readers opened from now on. */
    public void commit() throws IOException {
        storing(writer::commit);
        DirectoryReader newer = DirectoryReader.openIfChanged(committed, writer);
        if (newer != null) {
            committed.close();
            committed = newer;
        }
        accepted.clear();
    }

    private void storing(Write write) throws IOException {
        if (failed) {
            throw new IndexException("Storing failed before: close the index and run again.");
        }
        failed = true;
        write.run();
        failed = false;
    }

    /** Commits, unless storing has failed before, and lets others write. */
    @Override
    public void close() throws IOException {
        IOUtils.close(committed, failed ? writer::rollback : writer, directory);
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
