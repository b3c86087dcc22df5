package org.onrecord.index;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Days told from today: {@code today}, {@code yesterday}, {@code last-30d} and the like, which take in today. */
final class RelativeDates {
    private static final Pattern IN_FIELD = Pattern.compile(
            "(?<![\\w\\\\])(" + String.join("|", Fields.DATES)
                    + "):(today|yesterday|(?:last|next)-[0-9]{1,4}[dwmy])(?!\\w)",
            Pattern.CASE_INSENSITIVE);

    private RelativeDates() {}

    /** The query with such days as ranges of dates. */
    static String absolute(String query, LocalDate today) {
        return IN_FIELD.matcher(query).replaceAll(found -> range(found, today));
    }

    private static String range(MatchResult found, LocalDate today) {
        return found.group(1) + ":" + days(found.group(2), today).range();
    }

    /** The days that such a word stands for. */
    static Days days(String word, LocalDate today) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "today" -> Days.of(today);
            case "yesterday" -> Days.of(today.minusDays(1));
            default -> {
                Period period = Period.parse("P" + lower.substring("last-".length()));
                yield lower.startsWith("last")
                        ? new Days(today.minus(period), today)
                        : new Days(today, today.plus(period));
            }
        };
    }
}
