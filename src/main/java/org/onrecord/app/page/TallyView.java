package org.onrecord.app.page;

import java.util.List;
import java.util.Locale;

/**
 * Statements by what they have.
 *
 * @param label what they are counted by
 * @param values the most frequent first
 */
public record TallyView(String label, List<Value> values) {
    public TallyView {
        values = List.copyOf(values);
    }

    /** The label as a heading. */
    public String title() {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    /** The count of the most frequent value. */
    public long most() {
        return values.stream().mapToLong(Value::count).max().orElse(0);
    }

    /**
     * One value.
     *
     * @param label for people
     * @param href its statements
     */
    public record Value(String label, long count, String href) {}
}
