package org.onrecord.app.cli;

import java.util.List;
import org.onrecord.model.Attribution;

/**
 * Whom the drafts of documents were given to.
 *
 * @param attributions for each document, in order, one for each of its drafts
 */
record Attributed(List<List<Attribution>> attributions, AttributionCost cost) {
    Attributed {
        attributions = List.copyOf(attributions);
    }
}
