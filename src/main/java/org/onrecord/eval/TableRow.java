package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of a table whose first line names the columns; complains with file and line about what is not as it should be. */
final class TableRow {
    private final String place;
    private final Map<String, String> cells;

    private TableRow(String place, Map<String, String> cells) {
        this.place = place;
        this.cells = cells;
    }

    /** Reads a file whose cells stand between commas, in quotation marks or not. */
    static List<TableRow> commas(Path file) throws EvaluationException {
        return rows(file, CsvRecord.read(file));
    }

    /** Reads a file whose cells stand between tabs; quotation marks are characters like others. */
    static List<TableRow> tabs(Path file) throws EvaluationException {
        List<CsvRecord> records = new ArrayList<>();
        int number = 0;
        for (String line : TextFile.read(file).split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                records.add(new CsvRecord(number, Arrays.asList(line.split("\t", -1))));
            }
        }
        return rows(file, records);
    }

    private static List<TableRow> rows(Path file, List<CsvRecord> records) throws EvaluationException {
        if (records.isEmpty()) {
            throw new EvaluationException(file + " has no line that names the columns");
        }
        List<String> columns = records.getFirst().cells();
        List<TableRow> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            String place = file + " line " + record.line();
            List<String> cells = record.cells();
            if (cells.size() != columns.size()) {
                throw new EvaluationException(
                        place + " has " + cells.size() + " cells under " + columns.size() + " columns");
            }
            Map<String, String> byColumn = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                byColumn.put(columns.get(i), cells.get(i));
            }
            rows.add(new TableRow(place, byColumn));
        }
        return rows;
    }

    /** What stands in a cell, without white space around it; it may not be blank. */
    String text(String column) throws EvaluationException {
        String cell = cells.getOrDefault(column, "").strip();
        if (cell.isEmpty()) {
            throw wrong(column, "is missing");
        }
        return cell;
    }

    EvaluationException wrong(String column, String what) {
        return new EvaluationException(place + ": \"" + column + "\" " + what);
    }
}
