package org.onrecord.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/** Comma-, semicolon- or tab-separated values under a line that names the columns. A broken row costs itself alone. */
final class CsvRows implements Rows {
    private static final String TAB = "\t";

    private final CsvRecords records;
    private final String text;
    private final CSVFormat format;
    private final boolean tabs;
    private final int columns;
    private final Map<String, Integer> columnOf;
    private String record = "";

    /**
     * Reads the header.
     *
     * @param delimiters that are looked for in the header; of those that divide it equally well the first counts
     * @param rowLength UTF-16 code units after which a row is too long
     * @throws Refusal if the header does not name the column of the text, or names one that is needed twice
     */
    CsvRows(Reader in, String delimiters, TableFields fields, int rowLength) throws IOException, Refusal {
        records = new CsvRecords(in, rowLength);
        text = fields.text();
        String header = records.next(delimiters);
        if (header == null) {
            throw new Refusal(Category.UNREADABLE, "the table holds no rows");
        }
        checkWhole();
        String delimiter = delimiter(header, delimiters, text);
        format = format(delimiter);
        tabs = delimiter.equals(TAB);
        List<String> names = cells(header, format).stream().map(String::strip).toList();
        columns = names.size();
        columnOf = columns(names, fields);
    }

    /** The delimiter under which the header names the text's column, and otherwise the one that gives most columns. */
    private static String delimiter(String header, String delimiters, String text) {
        return delimiters
                .chars()
                .mapToObj(Character::toString)
                .max(Comparator.comparingInt(delimiter -> columns(header, delimiter, text)))
                .orElseThrow();
    }

    /** How many columns a delimiter gives; far more where one of them is the text's. */
    private static int columns(String header, String delimiter, String text) {
        try {
            List<String> names = cells(header, format(delimiter));
            boolean fits = names.stream().anyMatch(name -> name.strip().equals(text));
            return names.size() + (fits ? header.length() + 1 : 0);
        } catch (Refusal otherDelimiter) {
            return 0;
        }
    }

    private static Map<String, Integer> columns(List<String> names, TableFields fields) throws Refusal {
        Map<String, Integer> columnOf = new HashMap<>();
        for (String name : fields.names()) {
            int column = names.indexOf(name);
            if (column != names.lastIndexOf(name)) {
                throw new Refusal(Category.UNREADABLE, "more than one column is named " + name + ": rename the others");
            }
            if (column >= 0) {
                columnOf.put(name, column);
            }
        }
        if (!columnOf.containsKey(fields.text())) {
            FieldNames known = new FieldNames();
            names.forEach(known::add);
            throw new Refusal(
                    Category.UNREADABLE, "no column is named " + fields.text() + "; the columns are " + known.list());
        }
        return columnOf;
    }

    @Override
    public boolean advance() throws IOException {
        String next = records.next(format.getDelimiterString());
        record = next == null ? "" : next;
        return next != null;
    }

    @Override
    public Row row() throws Refusal {
        checkWhole();
        List<String> cells = tabs ? tabbed(record, format) : cells(record, format);
        if (cells.size() != columns) {
            throw new Refusal(Category.UNREADABLE, cells.size() + " cells in the row under " + columns + " columns");
        }
        Map<String, String> values = new HashMap<>();
        columnOf.forEach((name, column) -> values.put(name, cells.get(column)));
        return new Row(values, null);
    }

    private void checkWhole() throws Refusal {
        if (records.tooLong()) {
            throw Refusal.tooLarge("the row is longer than " + records.most()
                    + " UTF-16 code units, perhaps because a quotation mark is not closed: the rest was not read");
        }
        if (records.unclosed()) {
            throw new Refusal(Category.CORRUPT, "a quotation mark around a cell is not closed: the rest was not read");
        }
    }

    /** Many programs write tabs without ever putting cells in quotation marks, which then are part of the text. */
    private static List<String> tabbed(String record, CSVFormat format) {
        try {
            return cells(record, format);
        } catch (Refusal unmarked) {
            return List.of(record.split(TAB, -1));
        }
    }

    private static List<String> cells(String record, CSVFormat format) throws Refusal {
        try (CSVParser parser = CSVParser.parse(record, format)) {
            @Nullable CSVRecord cells = parser.stream().findFirst().orElse(null);
            return cells == null ? List.of() : cells.toList();
        } catch (IOException | UncheckedIOException broken) {
            throw new Refusal(
                    Category.CORRUPT,
                    "more text behind a cell's closing quotation mark; those inside have to be doubled");
        }
    }

    private static CSVFormat format(String delimiter) {
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    }
}
