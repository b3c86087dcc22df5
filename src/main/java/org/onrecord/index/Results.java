package org.onrecord.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many statements were found in all, variants of one quotation counted each
 * @param facets by the facets asked for: the most frequent values, the most frequent first; of a facet on which the filter has values, what
 *     would be found without these
 * @param next where the next page begins; null where there is none
 */
public record Results(
        List<Quotation> quotations,
        long total,
        Map<Facet, List<FacetCount>> facets,
        @Nullable Cursor next) {
    public Results {
        quotations = List.copyOf(quotations);
        facets = Map.copyOf(facets);
    }
}
