package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/** Splits a text into lines and trims spans; all positions are UTF-16. */
final class Lines {
    private Lines() {}

    /** The lines without their terminators (LF, CR, CRLF, NEL, LS, PS); blank ones included. */
    static List<Span> of(String text) {
        List<Span> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isTerminator(text.charAt(i))) {
                lines.add(new Span(begin, i));
                if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                begin = i + 1;
            }
        }
        lines.add(new Span(begin, text.length()));
        return lines;
    }

    /** {@code span} without white space and byte order marks at its ends; empty if there is nothing else. */
    static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && isBlank(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static boolean isTerminator(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
