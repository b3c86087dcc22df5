package org.onrecord.eval;

import java.util.List;
import java.util.Objects;

/**
 * How often an attribution went wrong in one way.
 *
 * @param form how the sources refer
 * @param rule the rule or model that decided
 * @param total how often, at least once
 * @param examples the first ones
 */
public record AttributionErrorCount(
        AttributionErrorClass kind, SourceForm form, String rule, int total, List<AttributionExample> examples) {
    public AttributionErrorCount {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(form, "form");
        examples = List.copyOf(examples);
        if (total < 1 || examples.size() > total) {
            throw new IllegalArgumentException(
                    "not a count of " + kind + " by " + rule + ": " + total + ", " + examples.size() + " examples");
        }
    }
}
