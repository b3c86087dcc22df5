package org.onrecord.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/** The dates of pages, feeds and mails. A local time without an offset is kept as its day. */
final class Dates {
    private static final int FIRST_YEAR = 1600;
    private static final OffsetDateTime EPOCH = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final TemporalQuery<OffsetDateTime> MOMENT = OffsetDateTime::from;
    private static final TemporalQuery<LocalDateTime> LOCAL = LocalDateTime::from;
    private static final TemporalQuery<LocalDate> DAY = LocalDate::from;

    /** The zones of RFC 822, whose offsets that document fixes. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final Pattern MAIL =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{2,4})"
                    + "(?:\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)(?:\\s+([A-Za-z]{1,3}|[+-]\\d{4}))?)?.*");

    private static final List<DateTimeFormatter> FORMATS = List.of(
            iso("[XXX][XX][X]"),
            format("uuuuMMdd"),
            format("uuuuMMdd'T'HHmm[ss][XX][XXX]"),
            format("uuuu/M/d"),
            format("uuuu-M-d"),
            format("MMMM d, uuuu"),
            format("MMM d, uuuu"),
            format("d MMMM uuuu"));

    private Dates() {}

    /** Reads an ISO 8601 date in the forms that pages use, an English one, or one of a mail; null for anything else. */
    static @Nullable Published read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String trimmed = Whitespace.collapse(text);
        return FORMATS.stream()
                .map(format -> read(format, trimmed))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> readMail(trimmed));
    }

    /** The first of the texts that is a date; null where none is. */
    static @Nullable Published first(@Nullable String... texts) {
        return Arrays.stream(texts)
                .map(Dates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Reads the date of a mail or an RSS item, RFC 822 and its successors; null for anything else. */
    private static @Nullable Published readMail(String text) {
        Matcher matcher = MAIL.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String day = matcher.group(1) + " " + matcher.group(2) + " " + year(matcher.group(3));
        String time = matcher.group(4);
        String zone = matcher.group(5);
        String offset = zone == null ? null : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), zone);
        if (time == null || offset == null || Character.isLetter(offset.charAt(0))) {
            return read(format("d MMM uuuu"), day);
        }
        return read(format("d MMM uuuu H:mm[:ss] XX"), day + " " + time + " " + offset);
    }

    /** Two-digit years are read as RFC 2822 asks. */
    private static String year(String digits) {
        return switch (digits.length()) {
            case 2 -> (digits.charAt(0) < '5' ? "20" : "19") + digits;
            case 3 -> String.valueOf(1900 + Integer.parseInt(digits));
            default -> digits;
        };
    }

    private static @Nullable Published read(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor parsed = format.parseBest(text, MOMENT, LOCAL, DAY);
            Published published = parsed instanceof OffsetDateTime moment
                    ? Published.at(moment)
                    : Published.on(LocalDate.from(parsed));
            return isPlaceholder(published) ? null : published;
        } catch (DateTimeException otherFormat) {
            return null;
        }
    }

    /** Programs print a date that they do not have as the year 1 or the start of Unix time. */
    private static boolean isPlaceholder(Published published) {
        OffsetDateTime moment = published.moment();
        return published.date().getYear() < FIRST_YEAR || (moment != null && moment.isEqual(EPOCH));
    }

    private static DateTimeFormatter iso(String offset) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendPattern("['T'][ ]")
                .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendPattern("[ ]" + offset)
                .toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
