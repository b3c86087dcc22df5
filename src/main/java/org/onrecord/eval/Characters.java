package org.onrecord.eval;

/**
 * Classes of Unicode code points as Python's {@code str} methods and {@code unicodedata} draw them: the scorers that
 * figures are compared with are written in Python, and Java's own classes differ in no-break spaces and in numbers.
 */
final class Characters {
    private static final int NEXT_LINE = 0x85;

    private Characters() {}

    /** {@code str.isspace}. */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == NEXT_LINE;
    }

    /** {@code str.isalnum}: all of the categories L and N, so that {@code ½} and {@code Ⅳ} count. */
    static boolean isAlphanumeric(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** What does not count at the ends of a span: white space, punctuation and quotation marks. */
    static boolean isEdge(int codePoint) {
        return isSpace(codePoint) || isPunctuation(codePoint) || codePoint == '`';
    }

    private static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
