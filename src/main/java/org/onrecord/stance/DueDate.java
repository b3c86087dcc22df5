package org.onrecord.stance;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Computes the last possible day of a deadline from its words and the day on which the article appeared. */
final class DueDate {
    /** Words that leave the day open, and events and feasts, whose days are not told by words. */
    private static final Pattern OPEN =
            Pattern.compile("(?i:\\b(?:early|mid|start|beginning|middle|turn|few|several|couple|working"
                    + "|business|first week|second week|third week|then|new year|model|school|fiscal|decade|century|week of)\\b)|"
                    + TimeWords.EVENT + "|\\b" + TimeWords.FEAST + "\\b");

    private static final Pattern BEFORE = Pattern.compile("(?i)^(?:before|ahead of|prior to)\\b");

    /** "Before the end of May" and "before midnight on Friday" leave the last day itself. */
    private static final Pattern WITHIN_LAST_DAY =
            Pattern.compile("(?i:\\b(?:end|close|out|over)\\b)|\\b" + TimeWords.OF_DAY);

    private DueDate() {}

    /**
     * The last day on which the deadline can be kept, or null where the words do not tell it.
     *
     * @param published day of the article, or null where that is not known; no deadline of a later day lies before it
     */
    static @Nullable LocalDate of(String words, @Nullable LocalDate published) {
        if (OPEN.matcher(words).find()) {
            return null;
        }
        Period period = CalendarWords.read(words, published);
        if (period == null) {
            return null;
        }
        boolean before =
                BEFORE.matcher(words).find() && !WITHIN_LAST_DAY.matcher(words).find();
        LocalDate due = before ? period.first().minusDays(1) : period.last();
        return published != null && due.isBefore(published) ? null : due;
    }
}
