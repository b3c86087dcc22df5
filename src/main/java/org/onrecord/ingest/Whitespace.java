package org.onrecord.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** White space as the articles have it: single spaces within a paragraph, one blank line between two. */
final class Whitespace {
    private static final String PARAGRAPH_BREAK = "\n\n";

    private Whitespace() {}

    /** Every run of white space, no-break spaces included, as one space; none at the ends; no invisible break hints. */
    static String collapse(CharSequence text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isSpace(unit)) {
                gap = true;
            } else if (!isBreakHint(unit)) {
                if (gap && !clean.isEmpty()) {
                    clean.append(' ');
                }
                gap = false;
                clean.append(unit);
            }
        }
        return clean.toString();
    }

    /** A text on one line: control characters count as white space, which is collapsed. */
    static String line(String text) {
        return collapse(text.replaceAll("\\p{Cntrl}", " "));
    }

    /** The same, and of a longer text only {@code most} UTF-16 code units, with an ellipsis behind them. */
    static String line(String text, int most) {
        String line = line(text);
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    /** The first candidate that holds text, collapsed; null where none does. */
    static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            String clean = candidate == null ? "" : collapse(candidate);
            if (!clean.isEmpty()) {
                return clean;
            }
        }
        return null;
    }

    /** The paragraphs that hold text, separated by blank lines. */
    static String join(List<String> paragraphs) {
        return String.join(
                PARAGRAPH_BREAK,
                paragraphs.stream().filter(text -> !text.isBlank()).toList());
    }

    static boolean isSpace(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** Soft hyphen, zero-width space, word joiner and byte order mark; joiners and direction marks are part of a text. */
    private static boolean isBreakHint(char unit) {
        return unit == '\u00AD' || unit == '\u200B' || unit == '\u2060' || unit == '\uFEFF';
    }
}
