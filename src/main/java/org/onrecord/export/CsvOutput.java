package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells and rows in the notation that all CSV files of this package share. Not commons-csv, with which an export takes much
 * longer.
 */
final class CsvOutput implements Closeable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int FULL = 1 << 16;

    private final CsvDialect dialect;
    private final OutputStream out;
    private final Bytes pending = new Bytes(2 * FULL);
    private final List<Above> above = new ArrayList<>();
    private int rowBegin;
    private int column;

    /** Writes to {@code out}, which {@link #close} closes. */
    CsvOutput(OutputStream out, CsvDialect dialect) {
        this.dialect = dialect;
        this.out = out;
        if (dialect.byteOrderMark()) {
            pending.add(Utf8.bytes(BYTE_ORDER_MARK));
        }
        rowBegin = pending.length();
    }

    /**
     * Where the last cell of a column stands that is still pending. Statements of one article, one below the other, have many cells
     * in common, and to copy one is faster than to write it again.
     */
    private static final class Above {
        private String cell = "";
        private int begin;
        private int end;
    }

    /** A cell of foreign text, which a spreadsheet must not run as a formula. */
    void text(@Nullable String cell) {
        plain(cell == null || !dialect.guarded() ? cell : FormulaGuard.neutral(cell));
    }

    /** A cell that can only hold a number, an offset, a date or a label. */
    void plain(@Nullable String cell) {
        if (column > 0) {
            pending.add((byte) dialect.delimiter());
        }
        Above last = above();
        column++;
        if (cell == null || cell.isEmpty()) {
            return;
        }
        int begin = pending.length();
        if (cell.equals(last.cell)) {
            pending.addAgain(last.begin, last.end);
        } else {
            write(cell);
            last.cell = cell;
        }
        last.begin = begin;
        last.end = pending.length();
    }

    private Above above() {
        if (column == above.size()) {
            above.add(new Above());
        }
        return above.get(column);
    }

    void endRow() throws IOException {
        if (pending.length() == rowBegin) {
            // A row of one empty cell would be an empty line, which readers skip.
            quoted(new byte[0]);
        }
        pending.add((byte) '\r');
        pending.add((byte) '\n');
        column = 0;
        if (pending.length() >= FULL) {
            drain();
        }
        rowBegin = pending.length();
    }

    private void write(String cell) {
        byte[] utf8 = Utf8.bytes(cell);
        if (mustBeQuoted(cell)) {
            quoted(utf8);
        } else {
            pending.add(utf8);
        }
    }

    /** Asks the string, which looks for a character at many places at a time. */
    private boolean mustBeQuoted(String cell) {
        // Some readers trim blanks around a cell, and take a line that begins with # for a comment.
        return cell.charAt(0) <= '#'
                || cell.charAt(cell.length() - 1) <= ' '
                || cell.indexOf(dialect.delimiter()) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0;
    }

    private void quoted(byte[] utf8) {
        pending.add((byte) '"');
        int from = 0;
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i] == '"') {
                pending.add(utf8, from, i + 1);
                from = i;
            }
        }
        pending.add(utf8, from, utf8.length);
        pending.add((byte) '"');
    }

    private void drain() throws IOException {
        pending.writeTo(out);
        above.forEach(cell -> cell.cell = "");
    }

    @Override
    public void close() throws IOException {
        try (out) {
            drain();
        }
    }
}
