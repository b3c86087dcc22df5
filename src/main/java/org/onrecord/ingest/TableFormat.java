package org.onrecord.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * Tables: an article for each row, read one after another, so that a table may be larger than memory. Rows of a table in a
 * file of its own are not counted; inside an archive each is one more document.
 */
final class TableFormat implements Format {
    static final String CSV = "text/csv";
    static final String TSV = "text/tab-separated-values";
    static final String JSON_LINES = "application/x-ndjson";
    static final Set<String> TYPES = Set.of(CSV, TSV, JSON_LINES);

    /** Of so many rows without a usable one, the table is not what it was taken for. */
    private static final int MOST_REFUSED = 1000;

    /** The first bytes, which decide about the character set. */
    private static final int HEAD = 1 << 20;

    /** Metadata are lines; what is longer is something else. UTF-16 code units. */
    private static final int LONGEST_LINE = 2000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TableFields fields;

    TableFormat(TableFields fields) {
        this.fields = fields;
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.open(source);
        try (InputStream in = source.stream();
                Reader text = text(in)) {
            rows(source, reading, open(source, text, reading.limits()));
        } catch (Metered.TooMuch bomb) {
            throw Refusal.tooLarge("unpacks to far more than its size: the rest was not read");
        } catch (IOException broken) {
            throw Refusal.corrupt("the rest of the table cannot be read", broken);
        }
    }

    private static Reader text(InputStream in) throws IOException {
        Head head = Head.of(in, HEAD);
        Reader text = new BufferedReader(new InputStreamReader(head.all(), Charsets.ofBeginning(head.bytes())));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private Rows open(Source source, Reader text, Limits limits) throws IOException, Refusal {
        return switch (source.contentType()) {
            case JSON_LINES -> new JsonRows(text, fields, limits.rowLength());
            case TSV -> new CsvRows(text, "\t,;", fields, limits.rowLength());
            default -> new CsvRows(text, ",;\t", fields, limits.rowLength());
        };
    }

    private void rows(Source source, Reading reading, Rows rows) throws IOException, Refusal {
        RowLabels labels = new RowLabels();
        long number = 0;
        int refused = 0;
        while (rows.advance()) {
            number++;
            if (source.depth() > 0) {
                reading.enter();
            }
            refused = row(source, reading, rows, labels, number) ? 0 : refused + 1;
            if (refused == MOST_REFUSED) {
                throw new Refusal(
                        Category.UNREADABLE,
                        refused + " rows one after another could not be read: the rest was not read");
            }
        }
        if (number == 0) {
            throw new Refusal(Category.UNREADABLE, "the table holds no rows");
        }
    }

    /** Gives a row its fate; false if it is refused. */
    private boolean row(Source source, Reading reading, Rows rows, RowLabels labels, long number) {
        String origin = source.origin() + "!/";
        String label = "";
        try {
            Row row = rows.row();
            label = label(labels, row.value(fields.id()), number);
            article(source, reading, row, origin + label);
            return true;
        } catch (Refusal refusal) {
            reading.refuse(origin + (label.isEmpty() ? label(labels, null, number) : label), refusal);
            return false;
        }
    }

    /** Without ids the numbers alone are different. */
    private String label(RowLabels labels, @Nullable String id, long number) {
        return fields.id() == null ? String.valueOf(number) : labels.next(id, number);
    }

    private void article(Source source, Reading reading, Row row, String origin) throws Refusal {
        String text = row.text(fields.text());
        Meta meta = meta(row);
        if (text.isBlank()) {
            reading.empty(meta.exactly(source, origin, text, reading.limits()));
        } else {
            reading.article(meta.article(source, origin, text, reading.limits()));
        }
    }

    private Meta meta(Row row) {
        String byline = line(row.value(fields.byline()));
        return new Meta(
                line(row.value(fields.title())),
                byline == null ? null : line(Bylines.names(byline)),
                line(row.value(fields.outlet())),
                Urls.web(line(row.value(fields.url()))),
                Dates.read(line(row.value(fields.date()))),
                null,
                Languages.tag(line(row.value(fields.language()))));
    }

    private static @Nullable String line(@Nullable String value) {
        if (value == null || value.length() > LONGEST_LINE) {
            return null;
        }
        String line = Whitespace.collapse(value);
        return line.isEmpty() ? null : line;
    }
}
