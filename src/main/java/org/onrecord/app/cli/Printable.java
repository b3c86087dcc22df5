package org.onrecord.app.cli;

/** Text from articles made safe for a terminal: what an article says must not move the cursor or reverse a line. */
final class Printable {
    private static final String ELLIPSIS = "…";

    private Printable() {}

    /** {@code text} on one line: white space and control characters become single blanks, invisible ones go. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (blank(point)) {
                gap = !line.isEmpty();
            } else if (!invisible(point)) {
                if (gap) {
                    line.append(' ');
                    gap = false;
                }
                line.appendCodePoint(point);
            }
        }
        return line.toString();
    }

    private static boolean blank(int point) {
        return Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Direction overrides, zero-width characters and halves of surrogate pairs. */
    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** {@link #line} of {@code text}, of at most {@code limit} code points. */
    static String line(String text, int limit) {
        return shorten(line(text), limit);
    }

    /** At most {@code limit} code points of {@code line}; what was cut off shows as an ellipsis. */
    static String shorten(String line, int limit) {
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        int end = line.offsetByCodePoints(0, Math.max(0, limit - 1));
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
