package org.onrecord.index;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onrecord.index.Chip.Kind;

/**
 * Dates of publication in a query as people type them: {@code in October 2025}, {@code since 2025-10-26}, {@code last month}. A month
 * without its year is none: it is what is talked about as often as not.
 *
 * @param end behind the last word
 */
record DateWords(Chip chip, int end) {
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final int LONGEST = 5;

    private static final Pattern ISO = Pattern.compile(YEAR + "-(\\d\\d)(?:-(\\d\\d))?");
    private static final Pattern ONLY_YEAR = Pattern.compile(YEAR);
    private static final Pattern OF_YEAR = Pattern.compile(MONTH + " " + YEAR);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) " + MONTH + " " + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " (\\d{1,2}) " + YEAR);
    private static final Pattern NEAR = Pattern.compile("(last|this) (week|month|year)|today|yesterday");
    private static final Pattern LEAD = Pattern.compile("(in|on|during|since|from|after|before) (.+)");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The date that begins with the word at {@code at}, the longest there is. */
    static Optional<DateWords> at(QueryWords words, int at, LocalDate today) {
        for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
            String folded = IntStream.range(at, end).mapToObj(words::folded).collect(Collectors.joining(" "));
            Optional<String> range = range(folded, today);
            if (range.isPresent()) {
                String text = words.between(at, end);
                return Optional.of(new DateWords(new Chip(Kind.PUBLISHED, range.get(), text, text), end));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> range(String words, LocalDate today) {
        Matcher lead = LEAD.matcher(words);
        if (!lead.matches()) {
            return days(words, false, today).map(Days::range);
        }
        return days(lead.group(2), true, today).map(days -> switch (lead.group(1)) {
            case "since", "from" -> "[" + days.first() + " TO *]";
            case "after" -> "{" + days.last() + " TO *]";
            case "before" -> "[* TO " + days.first() + "}";
            default -> days.range();
        });
    }

    /** @param led whether a word before it says that it is a date: a bare year may be a number */
    private static Optional<Days> days(String words, boolean led, LocalDate today) {
        try {
            Matcher found = ISO.matcher(words);
            if (found.matches()) {
                return Optional.of(Days.parse(Fields.PUBLISHED, words));
            }
            if (led && ONLY_YEAR.matcher(words).matches()) {
                return Optional.of(Days.of(Year.parse(words)));
            }
            found = OF_YEAR.matcher(words);
            if (found.matches()) {
                return Optional.of(Days.of(YearMonth.of(Integer.parseInt(found.group(2)), month(found.group(1)))));
            }
            found = DAY_FIRST.matcher(words);
            if (found.matches()) {
                return Optional.of(day(found.group(3), found.group(2), found.group(1)));
            }
            found = MONTH_FIRST.matcher(words);
            if (found.matches()) {
                return Optional.of(day(found.group(3), found.group(1), found.group(2)));
            }
            found = NEAR.matcher(words);
            return found.matches() ? Optional.of(near(words, today)) : Optional.empty();
        } catch (DateTimeException | QuerySyntaxException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return 1 + MONTHS.indexOf(name.substring(0, 3));
    }

    private static Days day(String year, String month, String day) {
        return Days.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
    }

    private static Days near(String words, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        YearMonth month = YearMonth.from(today);
        Year year = Year.from(today);
        return switch (words) {
            case "today", "yesterday" -> RelativeDates.days(words, today);
            case "this week" -> new Days(monday, monday.plusDays(6));
            case "last week" -> new Days(monday.minusDays(7), monday.minusDays(1));
            case "this month" -> Days.of(month);
            case "last month" -> Days.of(month.minusMonths(1));
            case "this year" -> Days.of(year);
            default -> Days.of(year.minusYears(1));
        };
    }
}
