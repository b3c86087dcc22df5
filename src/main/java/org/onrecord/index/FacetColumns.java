package org.onrecord.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** What was read of segments to count by, kept as long as the segment is open: four bytes a document and facet. Safe for threads. */
final class FacetColumns {
    private final Map<IndexReader.CacheKey, Map<String, FacetColumn>> columns = new ConcurrentHashMap<>();

    FacetColumn of(LeafReader segment, String field) throws IOException {
        Map<String, FacetColumn> known =
                columns.get(segment.getCoreCacheHelper().getKey());
        FacetColumn column = known == null ? null : known.get(field);
        return column == null ? read(segment, field) : column;
    }

    /** One thread reads; others that came at the same time wait for it instead of reading the same. */
    private synchronized FacetColumn read(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, FacetColumn> known = columns.get(core.getKey());
        if (known == null) {
            known = new ConcurrentHashMap<>();
            columns.put(core.getKey(), known);
            core.addClosedListener(columns::remove);
        }
        FacetColumn column = known.get(field);
        if (column == null) {
            column = FacetColumn.of(segment, field);
            known.put(field, column);
        }
        return column;
    }
}
