package org.onrecord.export;

/**
 * What a CSV file may have in another way than RFC 4180 and this package have it by default.
 *
 * @param delimiter what divides cells
 * @param byteOrderMark whether the file begins with one: spreadsheets take UTF-8 for an 8-bit encoding without it
 * @param guarded whether a cell of text that a spreadsheet would run as a formula gets an apostrophe
 */
public record CsvDialect(char delimiter, boolean byteOrderMark, boolean guarded) {
    /** Commas, no byte order mark, formulas neutralised. */
    public static final CsvDialect STANDARD = new CsvDialect(',', false, true);

    public CsvDialect {
        if (delimiter != ',' && delimiter != '\t') {
            throw new IllegalArgumentException("delimiter neither comma nor tab: " + delimiter);
        }
    }
}
