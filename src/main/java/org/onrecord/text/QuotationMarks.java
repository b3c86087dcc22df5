package org.onrecord.text;

/** What the characters that quotations are marked with can do. */
final class QuotationMarks {
    private static final String DOUBLE = "\"“”„‟«»″";
    private static final String SINGLE = "'‘’‚‛‹›`";
    private static final String OPENING_ONLY = "“„‟‘‚‛«‹`";

    private QuotationMarks() {}

    /** Length of the double mark at {@code i} ({@code ''} and {@code ``} count as one), or 0. */
    static int doubleMark(CharSequence text, int i, int end) {
        char c = text.charAt(i);
        if (DOUBLE.indexOf(c) >= 0) {
            return 1;
        }
        boolean pair = (c == '\'' || c == '`' || c == '’' || c == '‘') && i + 1 < end && text.charAt(i + 1) == c;
        return pair ? 2 : 0;
    }

    static boolean isSingle(char c) {
        return SINGLE.indexOf(c) >= 0;
    }

    static boolean opensOnly(char c) {
        return OPENING_ONLY.indexOf(c) >= 0;
    }

    /** Whether a mark at {@code [i, i + length)} stands where one opens: after a gap and before a word. */
    static boolean canOpen(CharSequence text, int begin, int i, int length, int end) {
        boolean gapBefore = i == begin || !isInner(text.charAt(i - 1));
        return gapBefore && (beforeWord(text, i + length, end) || isFrench(text, begin, i));
    }

    /** Whether a mark that can open can do nothing else: it stands after white space or an opening bracket. */
    static boolean standsFree(CharSequence text, int begin, int i) {
        return i == begin || Lines.isBlank(text.charAt(i - 1)) || "([{".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** Whether a mark stands where one closes: after a character and not before a letter or digit. */
    static boolean canClose(CharSequence text, int begin, int i, int length, int end) {
        boolean characterBefore = i > begin && !Character.isWhitespace(text.charAt(i - 1));
        return characterBefore && (i + length >= end || !Character.isLetterOrDigit(text.charAt(i + length)));
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || ".,!?;)%$".indexOf(c) >= 0;
    }

    private static boolean beforeWord(CharSequence text, int i, int end) {
        if (i >= end || Character.isWhitespace(text.charAt(i)) || ",;:!?)]}".indexOf(text.charAt(i)) >= 0) {
            return false;
        }
        return text.charAt(i) != '.' || beginsWithDots(text, i, end);
    }

    /** {@code ...}, {@code . . .}, {@code .5} or {@code .@name}, unlike the stop of a sentence. */
    private static boolean beginsWithDots(CharSequence text, int i, int end) {
        if (i + 1 >= end) {
            return false;
        }
        char next = text.charAt(i + 1);
        boolean spaced = Character.isWhitespace(next);
        return spaced ? i + 2 < end && text.charAt(i + 2) == '.' : "\"'”’»),;:!?]".indexOf(next) < 0;
    }

    /** French puts a space inside its marks. */
    private static boolean isFrench(CharSequence text, int begin, int i) {
        return text.charAt(i) == '«' && standsFree(text, begin, i);
    }
}
