package org.onrecord.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A day, month or year of a query, as the days it covers, both ends included. */
record Days(LocalDate first, LocalDate last) {
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    static Days of(Year year) {
        return new Days(year.atDay(1), year.atDay(year.length()));
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** In the syntax of queries. */
    String range() {
        return "[" + first + " TO " + last + "]";
    }

    /** Reads {@code 2025}, {@code 2025-10} or {@code 2025-10-26}. */
    static Days parse(String field, String text) {
        try {
            return switch (text.length()) {
                case YEAR_LENGTH -> of(Year.parse(text));
                case MONTH_LENGTH -> of(YearMonth.parse(text));
                default -> of(LocalDate.parse(text));
            };
        } catch (DateTimeException e) {
            throw unreadable(field, text, e);
        }
    }

    static QuerySyntaxException unreadable(String field, String text, @Nullable Throwable cause) {
        return new QuerySyntaxException(
                "The field " + field + " takes 2025, 2025-10, 2025-10-26 or [2025-10-01 TO 2025-10-31], not " + text
                        + ".",
                cause);
    }
}
