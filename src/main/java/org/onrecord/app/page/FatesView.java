package org.onrecord.app.page;

import java.util.List;

/**
 * Articles by day and fate.
 *
 * @param fates for people; those that no article came to are left out
 * @param rows the latest day first, then what is no single day
 * @param total of all rows
 */
public record FatesView(List<String> fates, List<Row> rows, Row total) {
    public FatesView {
        fates = List.copyOf(fates);
        rows = List.copyOf(rows);
    }

    /** The most articles in one row. */
    public long most() {
        return rows.stream().mapToLong(Row::total).max().orElse(0);
    }

    /**
     * Articles of a day.
     *
     * @param label the day, or what else they have in common
     * @param counts in the order of the fates
     */
    public record Row(String label, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        /** All of them. */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }
}
