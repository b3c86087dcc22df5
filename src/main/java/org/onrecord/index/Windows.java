package org.onrecord.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.jspecify.annotations.Nullable;

/**
 * What a search finds, a window at a time. By what statements mean there is one window: of each ranking the first {@link #FUSED}.
 *
 * @param words the filter's query
 * @param nearest those nearest in meaning; null where that does not count
 * @param found all that is found
 * @param size documents of a window
 */
record Windows(
        Search search,
        IndexSearcher searcher,
        Query words,
        @Nullable Query nearest,
        Query found,
        int size) {
    /** How many of each ranking are fused; nothing behind them is shown. */
    static final int FUSED = 200;

    private static final Map<Sorting, Sort> SORTS = Map.of(
            Sorting.NEWEST, new Sort(byDay(true, Long.MIN_VALUE)),
            Sorting.OLDEST, new Sort(byDay(false, Order.UNDATED)),
            Sorting.CONFIDENCE,
                    new Sort(DoubleField.newSortField(Fields.CONFIDENCE, true, SortedNumericSelector.Type.MIN)));

    /** The windows of a search. */
    static Windows of(Search search, IndexSearcher searcher, int size) throws IOException {
        Query words = FilterQueries.statements(search.filter(), searcher);
        Meaning meaning = search.meaning();
        if (meaning == null || search.sorting() != Sorting.RELEVANCE) {
            return new Windows(search, searcher, words, null, words, size);
        }
        Query nearest = searcher.rewrite(meaning.nearest(search.filter(), FUSED, searcher));
        Query found = meaning.words()
                ? new BooleanQuery.Builder()
                        .add(words, Occur.SHOULD)
                        .add(nearest, Occur.SHOULD)
                        .build()
                : nearest;
        return new Windows(search, searcher, words, nearest, found, size);
    }

    private static SortField byDay(boolean latestFirst, long missing) {
        return new SortField(Fields.PUBLISHED, SortField.Type.LONG, latestFirst, missing);
    }

    /** The documents of the window behind another's last, the best first. */
    ScoreDoc[] behind(Cursor.@Nullable Last last) throws IOException {
        if (nearest == null) {
            return window(words, search.sorting(), last, size);
        }
        ScoreDoc[] near = searcher.search(nearest, FUSED).scoreDocs;
        return search.meaning() != null && search.meaning().words()
                ? Fusion.of(searcher.search(words, FUSED).scoreDocs, near, FUSED)
                : near;
    }

    /** The last document of a window; null if no window comes behind it. */
    Cursor.@Nullable Last last(ScoreDoc[] window) {
        return nearest != null || window.length < size ? null : last(window[window.length - 1], search.sorting());
    }

    private ScoreDoc[] window(Query query, Sorting sorting, Cursor.@Nullable Last after, int size) throws IOException {
        Sort sort = SORTS.get(sorting);
        if (sort == null) {
            ScoreDoc last =
                    after == null ? null : new ScoreDoc(after.document(), Float.intBitsToFloat((int) after.key()));
            return searcher.searchAfter(last, query, size).scoreDocs;
        }
        FieldDoc last = after == null
                ? null
                : new FieldDoc(after.document(), Float.NaN, new Object[] {value(sorting, after.key())});
        return searcher.searchAfter(last, query, size, sort).scoreDocs;
    }

    private static Object value(Sorting sorting, long key) {
        return sorting == Sorting.CONFIDENCE ? (Object) Double.longBitsToDouble(key) : (Object) key;
    }

    private static Cursor.Last last(ScoreDoc document, Sorting sorting) {
        if (sorting == Sorting.RELEVANCE) {
            return new Cursor.Last(document.doc, Float.floatToIntBits(document.score));
        }
        Object value = ((FieldDoc) document).fields[0];
        long key = value instanceof Double number ? Double.doubleToRawLongBits(number) : (Long) value;
        return new Cursor.Last(document.doc, key);
    }
}
