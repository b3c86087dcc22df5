package org.onrecord.ingest;

/**
 * A line of a printed page, or in columns a line of one of them. Lengths are in points, from the page's top left corner.
 *
 * @param text with its white space as it came
 * @param baseline how far below the top it stands
 * @param size of the type
 * @param font empty where the line is set in several
 */
record PdfLine(String text, float left, float right, float baseline, float size, String font) {
    /** Sizes are rounded differently from program to program. */
    private static final float SAME_SIZE = 0.08f;

    /** How many times as large as the text an initial is, at least. */
    private static final float INITIAL = 1.6f;

    /** Whether this is the large first letter of a paragraph whose first line is {@code first}. */
    boolean isInitialOf(PdfLine first) {
        String letter = text.strip();
        boolean isBeside = first.left > left + size / 4 && first.baseline <= baseline + first.size / 2;
        return letter.length() == 1
                && Character.isUpperCase(letter.charAt(0))
                && size >= INITIAL * first.size
                && isBeside;
    }

    /** This line with its first letter; "A" and "I" are words where it goes on in lower case. */
    PdfLine behindInitial(PdfLine initial) {
        String letter = initial.text.strip();
        boolean isWord = letter.equals("A") || letter.equals("I");
        String whole =
                isWord && !continuesUpperCase() ? letter + " " + text.stripLeading() : letter + text.stripLeading();
        return new PdfLine(whole, left, right, baseline, size, font);
    }

    private boolean continuesUpperCase() {
        return !text.isBlank() && Character.isUpperCase(text.strip().charAt(0));
    }

    /** Whether it may belong to the same paragraph, by its type. */
    boolean isSetLike(PdfLine other) {
        boolean sameSize = Math.abs(size - other.size) <= SAME_SIZE * Math.max(size, other.size);
        boolean sameFont = font.equals(other.font) || font.isEmpty() || other.font.isEmpty();
        return sameSize && sameFont;
    }
}
