package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
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
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
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
    private final CorrectionFile file;
    private CorrectionFile.Content said = CorrectionFile.Content.EMPTY;

    /** How far the corrections go that everything stored has; never behind {@link #said}. */
    private CorrectionFile.Position foldedTo;

    private boolean failed;
    private boolean closed;

    private IndexSink(
            Directory directory,
            IndexWriter writer,
            Settings settings,
            CorrectionFile file,
            CorrectionFile.Position foldedTo)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.settings = settings;
        this.file = file;
        this.foldedTo = foldedTo;
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
            CorrectionFile corrections = CorrectionFile.beside(folder);
            return on(FSDirectory.open(folder), exists, settings, corrections, InfoStream.NO_OUTPUT);
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
    static IndexSink on(
            Directory directory, boolean exists, @Nullable Settings given, CorrectionFile corrections, InfoStream log)
            throws IOException {
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config().setInfoStream(log));
            Map<String, String> before =
                    exists ? SegmentInfos.readLatestCommit(directory).getUserData() : Map.of();
            Settings settings = given == null ? SettingsDocument.latest(before) : given;
            CorrectionFile.Position foldedTo = FoldedTo.read(before);
            writer.setLiveCommitData(userData(settings, foldedTo).entrySet());
            if (!exists) {
                // At once: segments without a commit would look like somebody else's files after a crash.
                writer.commit();
            }
            writer.updateDocument(new Term(Fields.SETTINGS, settings.stamp()), SettingsDocument.of(settings));
            IndexSink sink = new IndexSink(directory, writer, settings, corrections, foldedTo);
            sink.foldFirst();
            return sink;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    private static Map<String, String> userData(Settings settings, CorrectionFile.Position foldedTo) {
        Map<String, String> data = SettingsDocument.userData(settings);
        FoldedTo.write(foldedTo, data);
        return data;
    }

    private static IndexWriterConfig config() {
        // An index is read far more than it is written, and each segment more costs a search of its graph: fewer than
        // Lucene's 8 to a tier.
        // What is removed for good leaves the disk however little it is.
        TieredMergePolicy merging =
                new TieredMergePolicy().setSegmentsPerTier(4).setForceMergeDeletesPctAllowed(0);
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
        Map<String, Correction> corrections = corrections(stored);
        List<Document> documents = BlockDocuments.of(stored, corrections, place, took, settings.stamp());
        if (among != null) {
            among.store(place.origin(), documents.getLast());
        }
        storing(() -> writer.updateDocuments(BlockDocuments.key(place.origin()), documents));
        Article article = ArticleDocument.heldBy(stored);
        accepted.put(place, article == null ? null : article.id());
        near.put(place.origin(), among);
        return corrected(stored, corrections);
    }

    /** What people said of an outcome's statements, by statement id. */
    private Map<String, Correction> corrections(Outcome outcome) {
        return outcome instanceof Outcome.Kept kept
                ? said.corrections()
                        .place(kept.statements(), kept.article().text())
                        .byStatement()
                : Map.of();
    }

    /** What is shown of it. */
    private static Outcome corrected(Outcome outcome, Map<String, Correction> corrections) {
        if (corrections.isEmpty() || !(outcome instanceof Outcome.Kept kept)) {
            return outcome;
        }
        List<StatementRow> rows = kept.statements().stream()
                .map(row -> new Reviewed(row, corrections.get(row.statementId())))
                .filter(statement -> !statement.isRejected())
                .map(Reviewed::row)
                .toList();
        return rows.isEmpty()
                ? new Outcome.Empty(kept.article(), Outcome.Empty.Reason.NO_STATEMENT)
                : new Outcome.Kept(kept.article(), rows, kept.embeddings());
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

    @Override
    public void finish(LedgerEntry entry) throws IOException {
        Document document = LedgerDocument.of(entry, settings);
        storing(() -> writer.updateDocument(LedgerDocument.key(entry.origin()), document));
    }

    /** Removes an input with all that was in it from ledger and index. */
    public void prune(String input) throws IOException {
        storing(() -> writer.deleteDocuments(BlockDocuments.inputKey(input), LedgerDocument.key(input)));
    }

    /** Removes the article of one origin, and its statements, from index and ledger. */
    public void pruneArticle(String origin) throws IOException {
        storing(() -> writer.deleteDocuments(BlockDocuments.key(origin)));
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

    /**
     * Makes everything accepted so far durable, and visible to readers opened from now on; and then what people have said of it meanwhile.
     *
     * @throws IndexException if the file of the corrections is gone
     */
    public void commit() throws IOException {
        commitAccepted();
        Optional<CorrectionFile.Content> more = file.readUnlessAt(foldedTo);
        if (more.isPresent() && fold(more.get())) {
            commitAccepted();
        }
    }

    /**
     * Puts what was said since the last time into what is committed. Only what is committed can be read, and must not have been replaced
     * since: nothing may be accepted before.
     *
     * @return whether there was anything
     */
    private boolean fold(CorrectionFile.Content now) throws IOException {
        CorrectionFile.Position before = foldedTo;
        if (now.position().equals(before)) {
            said = now;
            return false;
        }
        if (!file.exists()) {
            throw IndexException.withoutCorrections(file.path());
        }
        new Blocks(lastCommit)
                .changed(
                        now,
                        before,
                        (block, holding) -> storing(
                                () -> writer.updateDocuments(BlockDocuments.key(block.origin()), block.with(holding))));
        said = now;
        foldedTo = now.position();
        writer.setLiveCommitData(userData(settings, foldedTo).entrySet());
        return true;
    }

    private void foldFirst() throws IOException {
        boolean done = false;
        try {
            fold(file.read());
            done = true;
        } finally {
            if (!done) {
                failed = true;
                IOUtils.closeWhileHandlingException(this);
            }
        }
    }

    private void commitAccepted() throws IOException {
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
