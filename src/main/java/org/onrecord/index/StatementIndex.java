package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Correction;
import org.onrecord.correct.CorrectionFile;
import org.onrecord.correct.Corrections;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;

/**
 * Reads what was committed to an index when it was opened. Several threads may read at a time.
 *
 * <p>Statements and articles come ordered by day of publication, the oldest first and the undated last; those of one day by source in code
 * point order; those of one source by where their content begins, then by id. The order does not depend on the order in which they were
 * stored.
 */
public final class StatementIndex implements Closeable {
    private final OpenIndex index;
    private final IndexSearcher searcher;
    private final IndexSearcher withRejected;
    private final CorrectionFile file;
    private final Pages pages;

    /** @param withRejected the same with the statements that were rejected since the index was last written to */
    private StatementIndex(OpenIndex index, IndexSearcher withRejected, CorrectionFile file, FacetColumns columns) {
        this.index = index;
        searcher = index.searcher();
        this.withRejected = withRejected;
        this.file = file;
        pages = new Pages(index, columns);
    }

    /**
     * Opens the index in a folder, with all corrections that were made until now.
     *
     * @throws IndexException if there is none, or one of another version
     */
    public static StatementIndex open(Path folder) throws IOException {
        OpenIndex stored = OpenIndex.in(folder);
        try {
            CorrectionFile file = CorrectionFile.beside(folder);
            return of(stored, Overlay.unfolded(stored.reader(), file), file, new FacetColumns());
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(stored);
            throw e;
        }
    }

    /**
     * What is stored, with corrections over it.
     *
     * @param stored closed with this
     * @param said all corrections; empty for those that are folded in
     * @param columns shared by all that read the same segments
     */
    static StatementIndex of(
            OpenIndex stored, Optional<CorrectionFile.Content> said, CorrectionFile file, FacetColumns columns)
            throws IOException {
        Map<Integer, Optional<Correction>> pending =
                said.isEmpty() ? Map.of() : Overlay.pending(stored.reader(), said.get());
        if (pending.isEmpty()) {
            return new StatementIndex(stored, stored.searcher(), file, columns);
        }
        DirectoryReader shown = Overlay.over(stored.reader(), pending, true);
        return new StatementIndex(
                new OpenIndex(stored.directory(), shown, new IndexSearcher(shown)),
                new IndexSearcher(Overlay.over(stored.reader(), pending, false)),
                file,
                columns);
    }

    /**
     * Streams every statement that the filter wants, in order and in constant memory.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    public void rows(Filter filter, RowConsumer out) throws IOException {
        SegmentMerge.rows(searcher, FilterQueries.statements(filter, searcher), out);
    }

    /**
     * Streams what the machine made of every statement that the filter wants, of rejected ones, too, with what people said of it. The filter
     * is about statements as they are shown.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    public void reviewed(Filter filter, Reviewed.Consumer out) throws IOException {
        SegmentMerge.reviewed(withRejected, FilterQueries.reviewed(filter, withRejected), out);
    }

    /** Every correction that was made until now, the earliest first. */
    public List<Correction> corrections() throws IOException {
        return file.read().corrections().inOrder();
    }

    /**
     * Adds corrections to those that were made until now, all or none; when this returns they are on the disk. Whoever opens the index from
     * then on sees them.
     *
     * @throws IndexException if the index has corrections whose file is gone: a new one would take them back
     * @throws org.onrecord.correct.CorrectionException if somebody else is adding some and does not come to an end
     */
    public void keep(List<Correction> made) throws IOException {
        if (!file.exists() && !FoldedTo.of(index.reader()).equals(CorrectionFile.Position.START)) {
            throw IndexException.withoutCorrections(file.path());
        }
        file.append(made);
    }

    /** Ids of the statements that corrections were made of and that are not there any more. */
    public Set<String> lost() throws IOException {
        Corrections corrections = file.read().corrections();
        Set<String> lost = new HashSet<>(corrections.statementIds());
        lost.removeAll(new Blocks(index.reader()).placed(corrections));
        return lost;
    }

    /**
     * A page of what is looked for.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     * @throws IndexException if the page before is of another commit
     */
    public Results search(Search search) throws IOException {
        return pages.page(search);
    }

    /**
     * The same, if it does not take too long.
     *
     * @param tooLate asked again and again; where it says so, the search ends
     * @throws SlowSearchException if it did
     */
    public Results search(Search search, BooleanSupplier tooLate) throws IOException {
        IndexSearcher timed = new IndexSearcher(index.reader());
        timed.setTimeout(tooLate::getAsBoolean);
        Results found = pages.by(timed).page(search);
        if (timed.timedOut()) {
            throw new SlowSearchException();
        }
        return found;
    }

    /**
     * How many statements the filter wants.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    public long count(Filter filter) throws IOException {
        return searcher.count(FilterQueries.statements(filter, searcher));
    }

    /**
     * Statements whose id begins with {@code prefix}, by id, rejected ones, too; an id that several sources share comes once for each.
     *
     * @param prefix lower-case hexadecimal
     * @param limit at most so many, at least 1
     */
    public List<Reviewed> byId(String prefix, int limit) throws IOException {
        return new Rows(withRejected)
                .reviewed(withRejected.search(Queries.idPrefix(prefix), limit).scoreDocs).stream()
                        .sorted(Comparator.comparing(
                                statement -> statement.machine().statementId()))
                        .toList();
    }

    /**
     * What a statement means, if the index has it.
     *
     * @param statementId in full
     */
    public Optional<Embedding> embedding(String statementId) throws IOException {
        for (ScoreDoc found : searcher.search(Queries.idPrefix(statementId), 1).scoreDocs) {
            return Meaning.stored(found.doc, searcher);
        }
        return Optional.empty();
    }

    /** The article of an input, if its text is stored. */
    public Optional<Article> article(String source) throws IOException {
        ScoreDoc[] found = searcher.search(Queries.article(source), 1).scoreDocs;
        return found.length == 0
                ? Optional.empty()
                : Optional.of(ArticleDocument.read(searcher.storedFields().document(found[0].doc)));
    }

    /**
     * Articles whose id begins with {@code prefix}; one text that several sources have comes once for each.
     *
     * @param prefix lower-case hexadecimal
     * @param limit at most so many, at least 1
     */
    public List<Article> articlesById(String prefix, int limit) throws IOException {
        return new ArticlePages(index).byId(prefix, limit);
    }

    /**
     * A page of the articles whose text is stored, in order.
     *
     * @param size at most so many, at least 1
     * @param after where the page before ended; null for the first
     */
    public ArticlePage articles(int size, @Nullable Cursor after) throws IOException {
        return new ArticlePages(index).page(size, after);
    }

    /** Streams every article whose text is stored, ordered by source. */
    public void articles(ArticleConsumer out) throws IOException {
        index.articles(Queries.articles(), out);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
