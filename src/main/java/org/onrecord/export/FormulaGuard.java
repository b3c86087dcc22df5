package org.onrecord.export;

/** Keeps spreadsheets from running a cell of foreign text as a formula. */
public final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char GUARD = '\'';

    private FormulaGuard() {}

    /**
     * The cell behind one apostrophe if it begins with a tab or carriage return, or if the first character that is not
     * white space or invisible begins a formula, in its ASCII or full-width form; else the cell itself. Apostrophes that
     * the cell has of its own at the very beginning are looked past, so that a reader can tell: what begins so behind
     * all its leading apostrophes has exactly one that was added.
     */
    static String neutral(String cell) {
        return startsLikeAFormula(cell) ? GUARD + cell : cell;
    }

    /** What a cell was before {@link #neutral}. */
    public static String original(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && startsLikeAFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean startsLikeAFormula(String cell) {
        if (!cell.isEmpty() && isLetterOrDigit(cell.charAt(0))) {
            return false;
        }
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == GUARD) {
            at++;
        }
        if (cell.startsWith("\t", at) || cell.startsWith("\r", at)) {
            return true;
        }
        while (at < cell.length() && isBlank(cell.charAt(at))) {
            at++;
        }
        return at < cell.length() && TRIGGERS.indexOf(cell.charAt(at)) >= 0;
    }

    /** Of ASCII: what nearly all cells begin with. */
    private static boolean isLetterOrDigit(char character) {
        return ('a' <= character && character <= 'z')
                || ('A' <= character && character <= 'Z')
                || ('0' <= character && character <= '9');
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
