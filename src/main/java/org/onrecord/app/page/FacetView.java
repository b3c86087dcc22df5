package org.onrecord.app.page;

import java.util.List;

/**
 * What the statements found are counted by.
 *
 * @param label for people
 * @param values the most frequent first
 */
public record FacetView(String label, List<Value> values) {
    public FacetView {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param label for people
     * @param count statements that have it
     * @param chosen whether only statements with it, or with another chosen one, are shown
     * @param href what is found with it, or without it where it is chosen
     */
    public record Value(String label, long count, boolean chosen, String href) {}
}
