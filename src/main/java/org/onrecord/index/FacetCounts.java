package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts statements by the values that they have. Safe for threads. */
final class FacetCounts {
    /** Values of a facet that are given; the rarest are left out. */
    static final int MOST = 50;

    private final IndexSearcher searcher;
    private final FacetColumns columns;
    private final Map<Facet, FacetValues> values;

    FacetCounts(IndexSearcher searcher, FacetColumns columns) {
        this(searcher, columns, new ConcurrentHashMap<>());
    }

    private FacetCounts(IndexSearcher searcher, FacetColumns columns, Map<Facet, FacetValues> values) {
        this.searcher = searcher;
        this.columns = columns;
        this.values = values;
    }

    /** The same of the same commit by another searcher. */
    FacetCounts by(IndexSearcher other) {
        return new FacetCounts(other, columns, values);
    }

    /**
     * Counts of what was found.
     *
     * @param total of statements
     * @param values of each facet the most frequent ones, the most frequent first
     */
    record Counted(long total, Map<Facet, List<FacetCount>> values) {}

    /** Counts what a query finds. */
    Counted count(List<Facet> facets, Query query) throws IOException {
        List<FacetValues> fields = new ArrayList<>();
        for (Facet facet : facets) {
            fields.add(values(facet));
        }
        Tally tally = searcher.search(query, new CollectorManager<Tally, Tally>() {
            @Override
            public Tally newCollector() {
                return new Tally(
                        fields,
                        (segment, field) ->
                                columns.of(segment.reader(), facets.get(field).field()));
            }

            @Override
            public Tally reduce(Collection<Tally> parts) {
                return parts.stream()
                        .reduce((all, part) -> {
                            all.add(part);
                            return all;
                        })
                        .orElseGet(this::newCollector);
            }
        });
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (int i = 0; i < facets.size(); i++) {
            counts.put(facets.get(i), shown(facets.get(i), fields.get(i).most(tally.counts(i), 2 * MOST)));
        }
        return new Counted(tally.total(), counts);
    }

    private static List<FacetCount> shown(Facet facet, List<FacetCount> counts) {
        return counts.stream()
                .filter(count -> facet.counts(count.value()))
                .limit(MOST)
                .toList();
    }

    private FacetValues values(Facet facet) throws IOException {
        FacetValues known = values.get(facet);
        if (known != null) {
            return known;
        }
        // One thread reads; others that came at the same time wait for it.
        synchronized (values) {
            FacetValues read = values.get(facet);
            if (read == null) {
                read = FacetValues.of(searcher.getIndexReader(), facet.field());
                values.put(facet, read);
            }
            return read;
        }
    }
}
