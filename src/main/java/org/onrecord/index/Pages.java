package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
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
    private final Rows rows;
    private final long commit;
    private final FacetCounts counts;

    Pages(OpenIndex index, FacetColumns columns) {
        this(index.searcher(), index.reader().getVersion(), new FacetCounts(index.searcher(), columns));
    }

    private Pages(IndexSearcher searcher, long commit, FacetCounts counts) {
        this.searcher = searcher;
        rows = new Rows(searcher);
        this.commit = commit;
        this.counts = counts;
    }

    /** The same of the same commit by another searcher. */
    Pages by(IndexSearcher other) {
        return new Pages(other, commit, counts.by(other));
    }

    /**
     * What a page shows.
     *
     * @param groups the best first, and in each the best first
     */
    private record Shown(
            List<List<ScoreDoc>> groups, @Nullable Cursor next) {}

    Results page(Search search) throws IOException {
        Cursor place = search.after() == null ? new Cursor(commit, null, 0) : search.after();
        if (place.commit() != commit) {
            throw new IndexException("The index has changed since the page before: search again from the first page.");
        }
        Windows windows = Windows.of(search, searcher, WINDOW_OF_PAGES * search.size());
        Shown shown = shown(windows, place, search.size());
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        long total = count(search, windows.found(), facets);
        return new Results(quotations(shown.groups(), windows.words()), total, facets, shown.next());
    }

    private Shown shown(Windows windows, Cursor from, int size) throws IOException {
        List<List<ScoreDoc>> shown = new ArrayList<>();
        Cursor place = from;
        while (true) {
            ScoreDoc[] found = windows.behind(place.window());
            List<List<Integer>> groups = Variants.of(rows.sketches(found));
            int end = Math.min(groups.size(), place.taken() + size - shown.size());
            for (List<Integer> group : groups.subList(Math.min(place.taken(), end), end)) {
                shown.add(group.stream().map(at -> found[at]).toList());
            }
            if (end < groups.size()) {
                return new Shown(shown, new Cursor(commit, place.window(), end));
            }
            Cursor.Last last = windows.last(found);
            if (last == null) {
                return new Shown(shown, null);
            }
            place = new Cursor(commit, last, 0);
            if (shown.size() == size) {
                return new Shown(shown, place);
            }
        }
    }

    private List<Quotation> quotations(List<List<ScoreDoc>> groups, Query words) throws IOException {
        Iterator<StatementRow> read = rows.rows(
                        groups.stream().flatMap(List::stream).toArray(ScoreDoc[]::new))
                .iterator();
        Highlights highlights = new Highlights(words);
        List<Quotation> quotations = new ArrayList<>();
        for (List<ScoreDoc> group : groups) {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : group) {
                hits.add(highlights.hit(read.next(), found instanceof FieldDoc ? 0 : found.score));
            }
            quotations.add(new Quotation(hits.getFirst(), hits.subList(1, hits.size())));
        }
        return quotations;
    }

    /** Counts all that is found, and by each facet what would be found without a choice of its values. */
    private long count(Search search, Query found, Map<Facet, List<FacetCount>> facets) throws IOException {
        List<Facet> open = new ArrayList<>(search.facets());
        open.removeAll(search.filter().values().keySet());
        for (Facet facet : search.facets()) {
            if (!open.contains(facet)) {
                Query without = Windows.of(search.without(facet), searcher, 1).found();
                facets.putAll(counts.count(List.of(facet), without).values());
            }
        }
        if (open.isEmpty()) {
            return searcher.count(found);
        }
        FacetCounts.Counted counted = counts.count(open, found);
        facets.putAll(counted.values());
        return counted.total();
    }
}
