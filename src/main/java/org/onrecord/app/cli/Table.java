package org.onrecord.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows under a header, each column as wide as its longest cell up to a limit; the last takes what is left, and at least
 * half of the line if narrower columns can give it that.
 */
final class Table {
    private static final String GAP = "  ";
    private static final int LAST_COLUMN_MIN = 20;
    private static final int COLUMN_MIN = 14;

    private final List<String> header;
    private final int cellLimit;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table.
     *
     * @param cellLimit the widest that a column but the last may get, in code points
     */
    Table(List<String> header, int cellLimit) {
        this.header = List.copyOf(header);
        this.cellLimit = cellLimit;
    }

    void add(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("row of " + cells.size() + " cells under " + header);
        }
        rows.add(List.copyOf(cells));
    }

    void print(Console console) throws IOException {
        int limit = cellLimit;
        int[] widths = widths(limit);
        int wanted = Math.min(console.columns() / 2, width(header.size() - 1, Integer.MAX_VALUE));
        while (left(console, widths) < wanted && limit > COLUMN_MIN) {
            widths = widths(--limit);
        }
        int left = left(console, widths);
        console.line(line(header, widths, Math.max(left, LAST_COLUMN_MIN)));
        for (List<String> row : rows) {
            console.line(line(row, widths, Math.max(left, LAST_COLUMN_MIN)));
        }
    }

    private int[] widths(int limit) {
        int[] widths = new int[header.size() - 1];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(column, limit);
        }
        return widths;
    }

    private static int left(Console console, int[] widths) {
        int left = console.columns();
        for (int width : widths) {
            left -= width + GAP.length();
        }
        return left;
    }

    private int width(int column, int limit) {
        int width = length(header.get(column));
        for (List<String> row : rows) {
            width = Math.max(width, length(Printable.line(row.get(column), limit)));
        }
        return width;
    }

    private static String line(List<String> cells, int[] widths, int lastWidth) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = Printable.line(cells.get(column), widths[column]);
            line.append(cell).repeat(' ', widths[column] - length(cell)).append(GAP);
        }
        return line.append(Printable.line(cells.getLast(), lastWidth)).toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
