package org.onrecord.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A record of comma-separated values as RFC 4180 describes them: a cell in quotation marks may hold commas, line breaks and
 * doubled quotation marks.
 *
 * @param line number of the line on which it begins, from 1
 */
record CsvRecord(int line, List<String> cells) {
    private static final char MARK = '"';

    CsvRecord {
        cells = List.copyOf(cells);
    }

    /** Reads the records of a file in UTF-8, skipping blank lines. */
    static List<CsvRecord> read(Path file) throws EvaluationException {
        return new Scanner(file, TextFile.read(file)).records();
    }

    private static final class Scanner {
        private final Path file;
        private final String text;
        private int position;
        private int line = 1;

        Scanner(Path file, String text) {
            this.file = file;
            this.text = text;
        }

        List<CsvRecord> records() throws EvaluationException {
            List<CsvRecord> records = new ArrayList<>();
            while (position < text.length()) {
                int begin = line;
                List<String> cells = cells();
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    records.add(new CsvRecord(begin, cells));
                }
            }
            return records;
        }

        /** Up to the end of the line or of the text, and past it. */
        private List<String> cells() throws EvaluationException {
            List<String> cells = new ArrayList<>();
            cells.add(cell());
            while (at(',')) {
                position++;
                cells.add(cell());
            }
            position += at('\r') ? 1 : 0;
            if (position < text.length() && !at('\n')) {
                throw new EvaluationException(file + " line " + line + ": characters behind a cell's quotation mark");
            }
            position++;
            line++;
            return cells;
        }

        private String cell() throws EvaluationException {
            if (at(MARK)) {
                return marked();
            }
            int begin = position;
            while (position < text.length() && !at(',') && !at('\r') && !at('\n')) {
                position++;
            }
            return text.substring(begin, position);
        }

        private String marked() throws EvaluationException {
            int begin = line;
            StringBuilder cell = new StringBuilder();
            for (position++; position < text.length(); position++) {
                line += at('\n') ? 1 : 0;
                if (at(MARK)) {
                    position++;
                    if (!at(MARK)) {
                        return cell.toString();
                    }
                }
                cell.append(text.charAt(position));
            }
            throw new EvaluationException(file + " line " + begin + ": a quotation mark is not closed");
        }

        private boolean at(char character) {
            return position < text.length() && text.charAt(position) == character;
        }
    }
}
