package org.onrecord.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.StatementRow;

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
    private final Pages pages;

    private StatementIndex(OpenIndex index) {
        this.index = index;
        searcher = index.searcher();
        pages = new Pages(index, new FacetColumns());
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IndexException if there is none, or one of another version
     */
    public static StatementIndex open(Path folder) throws IOException {
        return new StatementIndex(OpenIndex.in(folder));
    }

    /**
     * Streams every statement that the filter wants, in order and in constant memory.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    public void rows(Filter filter, RowConsumer out) throws IOException {
        SegmentMerge.rows(searcher, Queries.prepared(filter, searcher), out);
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
     * How many statements the filter wants.
     *
     * @throws QuerySyntaxException if the filter's query cannot be read
     */
    public long count(Filter filter) throws IOException {
        return searcher.count(Queries.prepared(filter, searcher));
    }

    /**
     * Statements whose id begins with {@code prefix}, by id; an id that several sources share comes once for each.
     *
     * @param prefix lower-case hexadecimal
     * @param limit at most so many, at least 1
     */
    public List<StatementRow> byId(String prefix, int limit) throws IOException {
        return new Rows(searcher)
                .rows(searcher.search(Queries.idPrefix(prefix), limit).scoreDocs).stream()
                        .sorted(Comparator.comparing(StatementRow::statementId))
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

    /** Streams every article whose text is stored, ordered by source. */
    public void articles(ArticleConsumer out) throws IOException {
        index.articles(Queries.articles(), out);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
