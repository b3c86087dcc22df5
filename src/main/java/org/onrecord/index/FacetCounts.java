package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;

/** Counts statements by the values that they have. */
final class FacetCounts {
    /** Values of a facet that are given; the rarest are left out. */
    static final int MOST = 50;

    private final IndexReader reader;
    private final Set<String> present;
    private final Map<Facet, StringDocValuesReaderState> states = new ConcurrentHashMap<>();

    FacetCounts(IndexReader reader) {
        this.reader = reader;
        present = FieldInfos.getIndexedFields(reader).stream().collect(Collectors.toSet());
    }

    /** The most frequent values among what was collected, the most frequent first. */
    List<FacetCount> count(Facet facet, FacetsCollector collected) throws IOException {
        if (!present.contains(facet.field())) {
            return List.of();
        }
        FacetResult result =
                new StringValueFacetCounts(state(facet), collected).getTopChildren(2 * MOST, facet.field());
        List<FacetCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            if (facet.counts(value.label) && counts.size() < MOST) {
                counts.add(new FacetCount(value.label, value.value.longValue()));
            }
        }
        return counts;
    }

    private StringDocValuesReaderState state(Facet facet) throws IOException {
        StringDocValuesReaderState known = states.get(facet);
        if (known == null) {
            known = new StringDocValuesReaderState(reader, facet.field());
            states.put(facet, known);
        }
        return known;
    }
}
