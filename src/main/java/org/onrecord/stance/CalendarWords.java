package org.onrecord.stance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and periods. What names no year is the first such day on or after the day of publication. */
final class CalendarWords {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final Pattern DATE =
            Pattern.compile("\\b(?:(?<day>" + TimeWords.DAY + ")\\s(?i:of\\s)?)?(?<month>" + TimeWords.MONTH
                    + ")(?:\\s(?<behind>" + TimeWords.DAY + ")(?!\\d))?(?:,?\\s(?<year>" + TimeWords.YEAR + "))?");
    private static final Pattern YEAR = Pattern.compile("\\b(?<year>" + TimeWords.YEAR + ")\\b");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("\\b(?i:the)\\s(?<day>" + TimeWords.DAY + ")\\b");
    private static final Pattern DURATION = Pattern.compile("\\b(?<number>" + TimeWords.NUMBER
            + ")[ -](?:(?i:more|further|full|calendar)\\s)?(?<unit>" + TimeWords.UNIT + ")");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:(?<next>(?i:next))\\s)?(?<name>" + TimeWords.WEEKDAY + ")");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i)(?:\\b(?<next>next|following|coming)\\s)?\\b(?<unit>weekend|week|month|quarter|year|tomorrow|tonight|today)\\b");

    /** Within eight years there is a leap day, whatever the century. */
    private static final int MOST_STEPS = 8;

    private CalendarWords() {}

    /** The days meant, or null where the words do not tell them. */
    static @Nullable Period read(String words, @Nullable LocalDate published) {
        Matcher date = DATE.matcher(words);
        if (date.find()) {
            return date(date, published);
        }
        Matcher year = YEAR.matcher(words);
        if (year.find()) {
            return Period.year(Integer.parseInt(year.group("year")));
        }
        return published == null ? null : relative(words, published);
    }

    private static @Nullable Period date(Matcher date, @Nullable LocalDate published) {
        int month = 1 + MONTHS.indexOf(date.group("month").substring(0, 3).toLowerCase(Locale.ROOT));
        String day = date.group("day") == null ? date.group("behind") : date.group("day");
        String year = date.group("year");
        if (year == null) {
            return published == null ? null : withoutYear(month, day, published);
        }
        YearMonth named = YearMonth.of(Integer.parseInt(year), month);
        if (day == null) {
            return Period.month(named);
        }
        int number = NumberWords.ordinal(day);
        return named.isValidDay(number) ? Period.day(named.atDay(number)) : null;
    }

    private static @Nullable Period withoutYear(int month, @Nullable String day, LocalDate published) {
        YearMonth named = YearMonth.of(published.getYear(), month);
        if (day != null) {
            return first(named, NumberWords.ordinal(day), published, 12);
        }
        return Period.month(named.atEndOfMonth().isBefore(published) ? named.plusYears(1) : named);
    }

    /** The first such day on or after publication, looked for in steps of so many months. */
    private static @Nullable Period first(YearMonth from, int day, LocalDate published, int step) {
        for (int i = 0; i <= MOST_STEPS; i++) {
            YearMonth month = from.plusMonths((long) i * step);
            if (month.isValidDay(day) && !month.atDay(day).isBefore(published)) {
                return Period.day(month.atDay(day));
            }
        }
        return null;
    }

    private static @Nullable Period relative(String words, LocalDate published) {
        Matcher dayOfMonth = DAY_OF_MONTH.matcher(words);
        if (dayOfMonth.find()) {
            return first(YearMonth.from(published), NumberWords.ordinal(dayOfMonth.group("day")), published, 1);
        }
        Matcher duration = DURATION.matcher(words);
        if (duration.find()) {
            return Period.day(after(
                    NumberWords.cardinal(duration.group("number")),
                    duration.group("unit").toLowerCase(Locale.ROOT),
                    published));
        }
        Matcher weekday = WEEKDAY.matcher(words);
        if (weekday.find()) {
            return Period.day(weekday(weekday, published));
        }
        Matcher period = PERIOD.matcher(words);
        return period.find()
                ? period(period.group("unit").toLowerCase(Locale.ROOT), period.group("next") != null, published)
                : null;
    }

    private static LocalDate after(int number, String unit, LocalDate published) {
        return switch (unit) {
            case "hour" -> published.plusDays((number + 23) / 24);
            case "day" -> published.plusDays(number);
            case "week" -> published.plusWeeks(number);
            case "fortnight" -> published.plusWeeks(2L * number);
            case "month" -> published.plusMonths(number);
            default -> published.plusYears(number);
        };
    }

    /** "Friday" is the first on or after publication, "next Friday" that of next week. */
    private static LocalDate weekday(Matcher weekday, LocalDate published) {
        String name = weekday.group("name").substring(0, 3).toLowerCase(Locale.ROOT);
        int number = 1 + WEEKDAYS.indexOf(name);
        return weekday.group("next") == null
                ? published.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(number)))
                : Period.weekOf(published).first().plusWeeks(1).plusDays(number - 1L);
    }

    private static Period period(String unit, boolean next, LocalDate published) {
        int ahead = next ? 1 : 0;
        return switch (unit) {
            case "week" -> Period.weekOf(published.plusWeeks(ahead));
            case "weekend" -> Period.weekendOf(published.plusWeeks(ahead));
            case "month" -> Period.month(YearMonth.from(published).plusMonths(ahead));
            case "quarter" -> Period.quarterOf(published.plusMonths(3L * ahead));
            case "year" -> Period.year(published.getYear() + ahead);
            case "tomorrow" -> Period.day(published.plusDays(1));
            default -> Period.day(published);
        };
    }
}
