package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/**
 * Finds statements page by page. What is found comes in windows, a few times as many as a page shows; within a window nearly identical
 * statements are put together, and a page shows the next groups of it. So pages neither overlap nor leave anything out.
 */
final class Pages {
    private static final int WINDOW_OF_PAGES = 3;

    private static final Map<Sorting, Sort> SORTS = Map.of(
            Sorting.NEWEST, new Sort(byDay(true, Long.MIN_VALUE)),
            Sorting.OLDEST, new Sort(byDay(false, Order.UNDATED)),
            Sorting.CONFIDENCE,
                    new Sort(DoubleField.newSortField(Fields.CONFIDENCE, true, SortedNumericSelector.Type.MIN)));

    private final IndexSearcher searcher;
    private final long commit;
    private final FacetCounts counts;

    Pages(OpenIndex index) {
        searcher = index.searcher();
        commit = index.reader().getVersion();
        counts = new FacetCounts(index.reader());
    }

    private static SortField byDay(boolean latestFirst, long missing) {
        SortField day = new SortField(Fields.PUBLISHED, SortField.Type.LONG, latestFirst);
        day.setMissingValue(missing);
        return day;
    }

    /** @param query {@code search.filter()}, rewritten */
    Results page(Search search, Query query) throws IOException {
        Cursor place = search.after() == null ? new Cursor(commit, null, 0) : search.after();
        if (place.commit() != commit) {
            throw new IndexException("The index has changed since the page before: search again from the first page.");
        }
        FacetsCollector collected =
                search.facets().isEmpty() ? null : searcher.search(query, new FacetsCollectorManager());
        long total = collected == null ? searcher.count(query) : total(collected);
        List<Quotation> page = new ArrayList<>();
        Highlights highlights = new Highlights(query);
        int size = WINDOW_OF_PAGES * search.size();
        while (true) {
            ScoreDoc[] found = window(query, search.sorting(), place.window(), size);
            List<StatementRow> rows = rows(found);
            List<List<Integer>> groups = Variants.of(rows);
            int end = Math.min(groups.size(), place.taken() + search.size() - page.size());
            for (List<Integer> group : groups.subList(Math.min(place.taken(), end), end)) {
                page.add(quotation(group, found, rows, highlights));
            }
            boolean more = end < groups.size();
            if (more || found.length < size) {
                Cursor next = more ? new Cursor(commit, place.window(), end) : null;
                return new Results(page, total, facets(search, collected), next);
            }
            place = new Cursor(commit, last(found[found.length - 1], search.sorting()), 0);
            if (page.size() == search.size()) {
                return new Results(page, total, facets(search, collected), place);
            }
        }
    }

    private static long total(FacetsCollector collected) {
        return collected.getMatchingDocs().stream()
                .mapToLong(segment -> segment.totalHits())
                .sum();
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

    private List<StatementRow> rows(ScoreDoc[] found) throws IOException {
        List<StatementRow> rows = new ArrayList<>();
        for (ScoreDoc document : found) {
            rows.add(row(document.doc));
        }
        return rows;
    }

    private static Quotation quotation(
            List<Integer> group, ScoreDoc[] found, List<StatementRow> rows, Highlights highlights) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int at : group) {
            StatementRow row = rows.get(at);
            float score = found[at] instanceof FieldDoc ? 0 : found[at].score;
            hits.add(new Hit(row, score, highlights.in(row.text()), highlights.in(row.context())));
        }
        return new Quotation(hits.getFirst(), hits.subList(1, hits.size()));
    }

    /** The statement that a document holds. */
    StatementRow row(int document) throws IOException {
        List<LeafReaderContext> segments = searcher.getLeafContexts();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        return new RowReader(segment.reader()).row(document - segment.docBase);
    }

    private Map<Facet, List<FacetCount>> facets(Search search, @Nullable FacetsCollector collected) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : search.facets()) {
            FacetsCollector counted = search.filter().values().containsKey(facet)
                    ? searcher.search(
                            Queries.statements(search.filter().withoutValues(facet)), new FacetsCollectorManager())
                    : collected;
            if (counted != null) {
                facets.put(facet, counts.count(facet, counted));
            }
        }
        return facets;
    }
}
