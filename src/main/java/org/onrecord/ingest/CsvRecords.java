package org.onrecord.ingest;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts delimited text into records, which end where a line ends outside of quotation marks. A parser for the whole text
 * would hold a cell whose quotation mark is never closed in memory, however long, and stop at the first broken record.
 */
final class CsvRecords {
    private static final char MARK = '"';

    private final Reader in;
    private final int most;
    private final StringBuilder record = new StringBuilder();
    private boolean tooLong;
    private boolean unclosed;

    /**
     * @param in buffered
     * @param most UTF-16 code units that a record may hold
     */
    CsvRecords(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * The next record that is not empty, without the line's end; null at the end of the text.
     *
     * @param delimiters what divides its cells: a quotation mark opens a cell only right behind one of them
     */
    @Nullable
    String next(String delimiters) throws IOException {
        if (tooLong) {
            return null;
        }
        record.setLength(0);
        boolean opens = true;
        boolean inMarks = false;
        for (int unit = in.read(); unit >= 0; unit = in.read()) {
            boolean lineEnd = !inMarks && (unit == '\n' || unit == '\r');
            if (lineEnd && !record.isEmpty()) {
                return record.toString();
            }
            if (record.length() == most) {
                tooLong = true;
                return record.toString();
            }
            if (!lineEnd) {
                record.append((char) unit);
                boolean turns = unit == MARK && (inMarks || opens);
                // A mark right behind a closing one is a doubled one, and the cell goes on.
                opens = turns ? inMarks : !inMarks && delimiters.indexOf(unit) >= 0;
                inMarks ^= turns;
            }
        }
        unclosed = inMarks;
        return record.isEmpty() ? null : record.toString();
    }

    /** Whether the record last read is longer than allowed, and only its beginning: where it ends is not known. */
    boolean tooLong() {
        return tooLong;
    }

    /** Whether the record last read is the last one because a quotation mark in it is not closed. */
    boolean unclosed() {
        return unclosed;
    }

    int most() {
        return most;
    }
}
