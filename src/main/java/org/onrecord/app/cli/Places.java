package org.onrecord.app.cli;

import org.onrecord.model.Span;

/** Finds again in an article what a row points to. */
final class Places {
    private static final String BAR = "|";

    private Places() {}

    /** {@code codePoints} of a text in UTF-16 code units. */
    static Span utf16(String text, Span codePoints) {
        int begin = text.offsetByCodePoints(0, codePoints.begin());
        return new Span(begin, text.offsetByCodePoints(begin, codePoints.length()));
    }

    /** The words at {@code codePoints} of a text, on one line. */
    static String words(String text, Span codePoints) {
        return Printable.line(utf16(text, codePoints).of(text));
    }

    /**
     * The words at {@code codePoints} between brackets, with the whole words around them, on one line.
     *
     * @param width code points of the whole, unless the words alone take more
     */
    static String inContext(String text, Span codePoints, int width) {
        Span words = utf16(text, codePoints);
        String middle = "[" + Printable.line(words.of(text)) + "]";
        int reach = Math.max(0, width - middle.codePointCount(0, middle.length())) / 2;
        return before(text, words.begin(), reach) + middle + behind(text, words.end(), reach);
    }

    private static String before(String text, int end, int reach) {
        int begin = Math.max(0, end - reach);
        int word = begin;
        while (begin > 0 && word < end && !Character.isWhitespace(text.charAt(word - 1))) {
            word++;
        }
        // The bar keeps the blank beside the words.
        String line = Printable.line(text.substring(word, end) + BAR);
        return line.substring(0, line.length() - 1);
    }

    private static String behind(String text, int begin, int reach) {
        int end = Math.min(text.length(), begin + reach);
        int word = end;
        while (end < text.length() && word > begin && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        return Printable.line(BAR + text.substring(begin, word)).substring(1);
    }
}
