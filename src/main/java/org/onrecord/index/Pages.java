package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/**
 * Finds statements page by page. What is found comes in windows, a few times as many as a page shows; within a window nearly identical
 * statements are put together, and a page shows the next groups of it. So pages neither overlap nor leave anything out.
 */
final class Pages {
    private static final int WINDOW_OF_PAGES = 3;

    private final IndexSearcher searcher;
    private final long commit;
    private final FacetCounts counts;

    Pages(OpenIndex index) {
        searcher = index.searcher();
        commit = index.reader().getVersion();
        counts = new FacetCounts(index.reader());
    }

    Results page(Search search) throws IOException {
        Cursor place = search.after() == null ? new Cursor(commit, null, 0) : search.after();
        if (place.commit() != commit) {
            throw new IndexException("The index has changed since the page before: search again from the first page.");
        }
        Windows windows = Windows.of(search, searcher, WINDOW_OF_PAGES * search.size());
        FacetsCollector collected =
                search.facets().isEmpty() ? null : searcher.search(windows.found(), new FacetsCollectorManager());
        long total = collected == null ? searcher.count(windows.found()) : total(collected);
        Map<Facet, List<FacetCount>> facets = facets(search, collected);
        List<Quotation> page = new ArrayList<>();
        Highlights highlights = new Highlights(windows.words());
        while (true) {
            ScoreDoc[] found = windows.behind(place.window());
            List<StatementRow> rows = rows(found);
            List<List<Integer>> groups = Variants.of(rows);
            int end = Math.min(groups.size(), place.taken() + search.size() - page.size());
            for (List<Integer> group : groups.subList(Math.min(place.taken(), end), end)) {
                page.add(quotation(group, found, rows, highlights));
            }
            if (end < groups.size()) {
                return new Results(page, total, facets, new Cursor(commit, place.window(), end));
            }
            Cursor.Last last = windows.last(found);
            if (last == null) {
                return new Results(page, total, facets, null);
            }
            place = new Cursor(commit, last, 0);
            if (page.size() == search.size()) {
                return new Results(page, total, facets, place);
            }
        }
    }

    private static long total(FacetsCollector collected) {
        return collected.getMatchingDocs().stream()
                .mapToLong(segment -> segment.totalHits())
                .sum();
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
        LeafReaderContext segment = OpenIndex.segment(document, searcher);
        return new RowReader(segment.reader()).row(document - segment.docBase);
    }

    private Map<Facet, List<FacetCount>> facets(Search search, @Nullable FacetsCollector collected) throws IOException {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : search.facets()) {
            FacetsCollector counted = search.filter().values().containsKey(facet)
                    ? searcher.search(
                            Windows.of(search.without(facet), searcher, 1).found(), new FacetsCollectorManager())
                    : collected;
            if (counted != null) {
                facets.put(facet, counts.count(facet, counted));
            }
        }
        return facets;
    }
}
