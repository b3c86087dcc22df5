package org.onrecord.export;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/**
 * One column of statements as CSV.
 *
 * @param foreign whether its cells may begin like a formula: they cannot where they only hold numbers, offsets, dates or
 *     labels
 */
record CsvColumn(String name, boolean foreign, Value value) {
    /** The column's cell of one statement; null is an empty one. */
    @FunctionalInterface
    interface Value {
        @Nullable
        String of(StatementRow row);
    }

    static CsvColumn text(String name, Value value) {
        return new CsvColumn(name, true, value);
    }

    static CsvColumn plain(String name, Value value) {
        return new CsvColumn(name, false, value);
    }

    void write(StatementRow row, CsvOutput out) {
        if (foreign) {
            out.text(value.of(row));
        } else {
            out.plain(value.of(row));
        }
    }
}
