package org.onrecord.export;

/** Keeps spreadsheets from running a cell of foreign text as a formula. */
final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /**
     * The cell behind one apostrophe if it begins with a tab or carriage return, or if the first character that is not
     * white space or invisible begins a formula, in its ASCII or full-width form; else the cell itself.
     */
    static String neutral(String cell) {
        return startsLikeAFormula(cell) ? "'" + cell : cell;
    }

    private static boolean startsLikeAFormula(String cell) {
        if (cell.startsWith("\t") || cell.startsWith("\r")) {
            return true;
        }
        int at = 0;
        while (at < cell.length() && isBlank(cell.charAt(at))) {
            at++;
        }
        return at < cell.length() && TRIGGERS.indexOf(cell.charAt(at)) >= 0;
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
