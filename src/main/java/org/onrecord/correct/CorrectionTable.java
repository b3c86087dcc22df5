package org.onrecord.correct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table that somebody has edited: cells by the names of their columns, divided by commas, semicolons or tabs. */
public record CorrectionTable(List<String> columns, List<Row> rows) {
    private static final long LARGEST = 512L << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String DELIMITERS = ",\t;";

    public CorrectionTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     * @param cells by column; those that the row lacks are left out
     */
    public record Row(long line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** Null where the table has no such column. */
        public @Nullable String cell(String column) {
            return cells.get(column);
        }
    }

    /**
     * Reads a table in UTF-8, with or without a byte order mark, whose header names {@code needed}.
     *
     * @throws CorrectionException if it is none; the message says on which line
     */
    public static CorrectionTable read(Path file, String needed) throws IOException {
        String text = text(file);
        String header = text.lines().findFirst().orElse("");
        char delimiter = delimiter(header, needed);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                // They would not be counted as lines.
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return table(parser, needed, file);
        } catch (UncheckedIOException | IOException e) {
            if (e instanceof CorrectionException known) {
                throw known;
            }
            throw new CorrectionException(file + " cannot be read as a table: " + e.getMessage() + ".", e);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CorrectionException(file + " has more than " + (LARGEST >> 20) + " MB.");
            }
            String text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (NoSuchFileException none) {
            throw new CorrectionException("There is no file " + file + ".", none);
        } catch (CharacterCodingException e) {
            throw new CorrectionException(file + " is not in UTF-8: save it as \"CSV UTF-8\".", e);
        }
    }

    private static char delimiter(String header, String needed) {
        for (int i = 0; i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            if (List.of(header.replace("\"", "").strip().split(Character.toString(delimiter), -1))
                    .contains(needed)) {
                return delimiter;
            }
        }
        return DELIMITERS.charAt(0);
    }

    private static CorrectionTable table(CSVParser parser, String needed, Path file) throws CorrectionException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        long line = 1;
        for (CSVRecord record : parser) {
            if (record.size() == 1 && record.get(0).isBlank()) {
                line = parser.getCurrentLineNumber() + 1;
                continue;
            }
            if (columns.isEmpty()) {
                columns = header(record, needed, file);
            } else {
                rows.add(row(record, columns, line, file));
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (columns.isEmpty()) {
            throw new CorrectionException(file + " is empty.");
        }
        return new CorrectionTable(columns, rows);
    }

    private static List<String> header(CSVRecord record, String needed, Path file) throws CorrectionException {
        List<String> columns = record.stream().map(String::strip).toList();
        if (!columns.contains(needed)) {
            throw new CorrectionException(file + " has no column " + needed + ": begin with an export as CSV.");
        }
        List<String> seen = new ArrayList<>();
        for (String column : columns) {
            if (!column.isEmpty() && seen.contains(column)) {
                throw new CorrectionException(file + " has more than one column " + column + ".");
            }
            seen.add(column);
        }
        return columns;
    }

    private static Row row(CSVRecord record, List<String> columns, long line, Path file) throws CorrectionException {
        if (record.size() > columns.size()) {
            throw new CorrectionException("Line " + line + " of " + file + " has " + record.size()
                    + " cells and there are " + columns.size() + " columns.");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < record.size(); i++) {
            cells.put(columns.get(i), record.get(i));
        }
        return new Row(line, cells);
    }
}
