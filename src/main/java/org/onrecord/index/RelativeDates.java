package org.onrecord.index;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
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
        return found.group(1) + ":"
                + days(found.group(2), today).map(Days::range).orElseThrow();
    }

    /** The days that a word stands for. */
    static Optional<Days> days(String word, LocalDate today) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("today")) {
            return Optional.of(new Days(today, today));
        }
        if (lower.equals("yesterday")) {
            return Optional.of(new Days(today.minusDays(1), today.minusDays(1)));
        }
        if (!lower.matches("(last|next)-[0-9]{1,4}[dwmy]")) {
            return Optional.empty();
        }
        Period period = Period.parse("P" + lower.substring("last-".length()).toUpperCase(Locale.ROOT));
        return Optional.of(
                lower.startsWith("last") ? new Days(today.minus(period), today) : new Days(today, today.plus(period)));
    }
}
