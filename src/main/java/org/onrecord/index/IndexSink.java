package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.InfoStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Ids;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;
import org.onrecord.model.StatementRow;

/**
 * Stores outcomes, and the ledger of what was read, in a Lucene index. Each outcome takes the place of what its origin had before, whole
 * or not at all. Readers see what was committed; whoever dies or fails between two commits leaves the earlier one as it was, ledger and
 * statements together. Once storing has failed, the sink only closes, and closing then commits nothing.
 *
 * <p>One sink writes to a folder at a time, and one thread to a sink.
 */
public final class IndexSink implements Sink, Closeable {
    private final Directory directory;
    private final IndexWriter writer;
    private final Settings settings;
    private final Accepted accepted = new Accepted();
    private final Committed committed;
    private DirectoryReader lastCommit;
    private final NearDuplicates near;
    private boolean failed;
    private boolean closed;

    private IndexSink(Directory directory, IndexWriter writer, Settings settings) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.settings = settings;
        committed = new Committed(writer);
        lastCommit = committed.acquire();
        near = new NearDuplicates(lastCommit);
    }

    /**
     * Opens the index in a folder, or begins one in an empty or missing folder, to store what is analysed with {@code settings}.
     *
     * @throws IndexException if the folder holds something else or an index of another version, or is being written to
     */
    public static IndexSink open(Path folder, Settings settings) throws IOException {
        boolean exists = IndexFolder.prepare(folder);
        return open(folder, exists, settings);
    }

    /**
     * Opens the index in a folder for what needs no analysis; it goes on with the settings that it has.
     *
     * @throws IndexException if there is none, or one of another version, or if it is being written to
     */
    public static IndexSink open(Path folder) throws IOException {
        IndexFolder.requireIndex(folder);
        return open(folder, true, null);
    }

    private static IndexSink open(Path folder, boolean exists, @Nullable Settings settings) throws IOException {
        try {
            return on(FSDirectory.open(folder), exists, settings, InfoStream.NO_OUTPUT);
        } catch (LockObtainFailedException e) {
            throw IndexException.busy(folder, e);
        }
    }

    /**
     * A sink that closes {@code directory}.
     *
     * @param given null for those that the index has
     * @param log told what Lucene does
     */
    static IndexSink on(Directory directory, boolean exists, @Nullable Settings given, InfoStream log)
            throws IOException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config().setInfoStream(log));
            Settings settings = given == null
                    ? SettingsDocument.latest(
                            SegmentInfos.readLatestCommit(directory).getUserData())
                    : given;
            writer.setLiveCommitData(SettingsDocument.userData(settings).entrySet());
            if (!exists) {
                // At once: segments without a commit would look like somebody else's files after a crash.
                writer.commit();
            }
            writer.updateDocument(new Term(Fields.SETTINGS, settings.stamp()), SettingsDocument.of(settings));
            return new IndexSink(directory, writer, settings);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        // What is removed for good leaves the disk however little it is.
        TieredMergePolicy merging = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
        return new IndexWriterConfig(Analyzers.INDEX)
                .setCodec(EmbeddingCodec.create())
                .setIndexSort(Order.BLOCKS)
                .setParentField(Fields.ENDS_BLOCK)
                .setMergePolicy(merging);
    }

    @Override
    public boolean isDone(String input, Fingerprint fingerprint) throws IOException {
        String sha256 = fingerprint.sha256();
        return sha256 != null && committed.holds(LedgerDocument.done(input, sha256, settings));
    }

    @Override
    public boolean holds(Place place, Article article) throws IOException {
        return !accepted.replaced(place.origin()) && committed.holds(ArticleDocument.state(article, settings.stamp()));
    }

    @Override
    public boolean isForgotten(String articleId) throws IOException {
        return committed.holds(new Term(Fields.FORGOTTEN, articleId));
    }

    @Override
    public Optional<Place> placeOf(String articleId) throws IOException {
        Optional<Place> fresh = accepted.placeOf(articleId);
        if (fresh.isPresent()) {
            return fresh;
        }
        Document found = committed.first(
                new Term(Fields.HOLDS, articleId),
                Set.of(Fields.ARTICLE_SOURCE, Fields.INPUT_ORIGIN),
                document -> !accepted.replaced(Stored.need(document, Fields.ARTICLE_SOURCE)));
        return found == null
                ? Optional.empty()
                : Optional.of(
                        new Place(Stored.need(found, Fields.INPUT_ORIGIN), Stored.need(found, Fields.ARTICLE_SOURCE)));
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        Place place = new Place(input, outcome.origin());
        NearDuplicates.Place among =
                outcome instanceof Outcome.Kept kept ? near.place(kept.article(), accepted::replaced) : null;
        Outcome stored = outcome instanceof Outcome.Kept kept && among != null ? linked(kept, among.head()) : outcome;
        Term key = key(place.origin());
        List<Document> documents = documents(stored, place, took);
        if (among != null) {
            among.store(place.origin(), documents.getLast());
        }
        List<Field> keys = List.of(field(key), field(inputKey(input)));
        documents.forEach(document -> keys.forEach(document::add));
        storing(() -> writer.updateDocuments(key, documents));
        Article article = ArticleDocument.heldBy(stored);
        accepted.put(place, article == null ? null : article.id());
        near.put(place.origin(), among);
        return stored;
    }

    /** @param head of what the article is a near-duplicate; null where it is none */
    private Outcome linked(Outcome.Kept kept, @Nullable String head) {
        if (head != null && settings.skipNearDuplicates()) {
            return new Outcome.Empty(kept.article(), Outcome.Empty.Reason.NEAR_DUPLICATE);
        }
        return new Outcome.Kept(
                kept.article(),
                kept.statements().stream()
                        .map(row -> Objects.equals(row.nearDuplicateOf(), head) ? row : row.withNearDuplicateOf(head))
                        .toList(),
                kept.embeddings());
    }

    /** The statements in order, and behind them the article. */
    private List<Document> documents(Outcome outcome, Place place, Duration took) {
        List<Document> documents = new ArrayList<>();
        if (outcome instanceof Outcome.Kept kept) {
            for (StatementRow row :
                    kept.statements().stream().sorted(Order.IN_BLOCK).toList()) {
                if (!row.articleSource().equals(outcome.origin())) {
                    throw new IllegalArgumentException(
                            "a statement from " + row.articleSource() + " among those of " + outcome.origin());
                }
                Document document = StatementDocument.of(
                        row, kept.article(), kept.statements().size() - documents.size());
                Embedding embedding = kept.embeddings().get(row.statementId());
                if (embedding != null) {
                    Meaning.store(embedding, document);
                }
                documents.add(document);
            }
        }
        Document document = new Document();
        document.add(new StringField(Fields.KIND, Fields.ARTICLE, Field.Store.NO));
        Article held = ArticleDocument.heldBy(outcome);
        Order.add(document, held == null ? null : held.day(), outcome.origin());
        Stored.put(document, Fields.INPUT_ORIGIN, place.input());
        Stored.put(document, Fields.TOOK, took.toMillis());
        ArticleDocument.store(outcome, settings.stamp(), document);
        documents.add(document);
        return documents;
    }

    /** Finds what one origin has. */
    private static Term key(String origin) {
        return new Term(Fields.KEY, Ids.sha256(origin));
    }

    /** Finds all that an input gave. */
    private static Term inputKey(String input) {
        return new Term(Fields.INPUT_KEY, Ids.sha256(input));
    }

    private static Field field(Term term) {
        return new StringField(term.field(), term.text(), Field.Store.NO);
    }

    @Override
    public void finish(LedgerEntry entry) throws IOException {
        Document document = LedgerDocument.of(entry, settings);
        storing(() -> writer.updateDocument(LedgerDocument.key(entry.origin()), document));
    }

    /** Removes an input with all that was in it from ledger and index. */
    public void prune(String input) throws IOException {
        storing(() -> writer.deleteDocuments(inputKey(input), LedgerDocument.key(input)));
    }

    /** Removes the article of one origin, and its statements, from index and ledger. */
    public void pruneArticle(String origin) throws IOException {
        storing(() -> writer.deleteDocuments(key(origin)));
    }

    /** Removes from the disk what earlier calls have removed from the index or replaced, and commits. */
    public void expunge() throws IOException {
        storing(() -> writer.forceMergeDeletes(true));
        commit();
    }

    /** Makes one segment of all, and commits. */
    void compact() throws IOException {
        storing(() -> writer.forceMerge(1));
        commit();
    }

    /** Makes everything accepted so far durable, and visible to readers opened from now on. */
    public void commit() throws IOException {
        storing(writer::commit);
        committed.refresh();
        committed.release(lastCommit);
        lastCommit = committed.acquire();
        near.committed(lastCommit);
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
        if (closed) {
            return;
        }
        closed = true;
        IOUtils.close(() -> committed.release(lastCommit), committed, failed ? writer::rollback : writer, directory);
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }
}
