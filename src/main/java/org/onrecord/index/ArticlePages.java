package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;

/** Gives articles whose text is stored page by page, in {@link Order}. */
final class ArticlePages {
    private final IndexSearcher searcher;
    private final long commit;

    ArticlePages(OpenIndex index) {
        searcher = index.searcher();
        commit = index.reader().getVersion();
    }

    /** @param after where the page before ended; of the same commit */
    ArticlePage page(int size, @Nullable Cursor after) throws IOException {
        Cursor.Last last = after == null ? null : after.window();
        FieldDoc from = last == null ? null : place(last.document());
        ScoreDoc[] found = searcher.searchAfter(from, Queries.articles(), size, Order.BLOCKS).scoreDocs;
        Cursor next =
                found.length < size ? null : new Cursor(commit, new Cursor.Last(found[found.length - 1].doc, 0), 0);
        return new ArticlePage(read(found), searcher.count(Queries.articles()), next);
    }

    /** @param prefix of their ids */
    List<Article> byId(String prefix, int limit) throws IOException {
        return read(searcher.search(Queries.holdingPrefix(prefix), limit).scoreDocs);
    }

    private List<Article> read(ScoreDoc[] found) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (ScoreDoc document : found) {
            articles.add(ArticleDocument.read(searcher.storedFields().document(document.doc)));
        }
        return articles;
    }

    /** Where a document stands in the order. */
    private FieldDoc place(int document) throws IOException {
        LeafReaderContext segment = OpenIndex.segment(document, searcher);
        int here = document - segment.docBase;
        NumericDocValues days = DocValues.getNumeric(segment.reader(), Fields.PUBLISHED);
        Long day = days.advanceExact(here) ? days.longValue() : Order.UNDATED;
        SortedDocValues sources = DocValues.getSorted(segment.reader(), Fields.SORT_SOURCE);
        BytesRef source = sources.advanceExact(here)
                ? BytesRef.deepCopyOf(sources.lookupOrd(sources.ordValue()))
                : new BytesRef();
        return new FieldDoc(document, Float.NaN, new Object[] {day, source});
    }
}
