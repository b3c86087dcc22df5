package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.model.StatementRow;

/**
 * CSV after RFC 4180 in UTF-8, with a header row: the fields of {@link JsonLines}, flattened. Null is an empty cell.
 * Offsets count Unicode code points. Cells of text that a spreadsheet would run as a formula get a leading apostrophe.
 */
public final class Csv implements RowWriter {
    private final List<CsvColumn> columns;
    private final CsvOutput csv;

    /**
     * Writes the header of some columns.
     *
     * @param out closed by {@link #close}
     * @param primaryTarget id of the target that the columns {@code stance_<id>} and {@code stance_confidence} are about
     * @param columns names of columns, in the order in which they are written
     * @throws IllegalArgumentException if there is no column of a name
     */
    public Csv(OutputStream out, String primaryTarget, CsvDialect dialect, List<String> columns) throws IOException {
        this.columns = Columns.chosen(CsvColumns.of(primaryTarget), CsvColumn::name, columns);
        csv = new CsvOutput(out, dialect);
        this.columns.forEach(column -> csv.plain(column.name()));
        csv.endRow();
    }

    /** The names of all columns, in order. */
    static List<String> columns(String primaryTarget) {
        return CsvColumns.of(primaryTarget).stream().map(CsvColumn::name).toList();
    }

    @Override
    public void write(StatementRow row) throws IOException {
        for (CsvColumn column : columns) {
            column.write(row, csv);
        }
        csv.endRow();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
