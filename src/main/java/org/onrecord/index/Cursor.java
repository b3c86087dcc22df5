package org.onrecord.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended, for the next one of the same search. It holds as long as the same commit is read.
 *
 * @param commit of the index
 * @param window the last document before the window of the page; null for the first window
 * @param taken how many quotations of that window the pages before have shown
 */
public record Cursor(long commit, @Nullable Last window, int taken) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-z]{1,13})-(?:([0-9]{1,10})_([0-9a-f]{1,16}))?-([0-9]{1,4})");

    /**
     * The last document of a window.
     *
     * @param key what it was sorted by: the bits of the score or of the value
     */
    record Last(int document, long key) {}

    /** For addresses; {@link #parse} reads it. */
    @Override
    public String toString() {
        return Long.toString(commit, Character.MAX_RADIX) + "-"
                + (window == null ? "" : window.document + "_" + Long.toHexString(window.key)) + "-" + taken;
    }

    /** Reads what {@link #toString} gave; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            Last last = found.group(2) == null
                    ? null
                    : new Last(Integer.parseInt(found.group(2)), Long.parseUnsignedLong(found.group(3), 16));
            long commit = Long.parseLong(found.group(1), Character.MAX_RADIX);
            return Optional.of(new Cursor(commit, last, Integer.parseInt(found.group(4))));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
