package org.onrecord.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.export.Csv;
import org.onrecord.export.CsvDialect;
import org.onrecord.export.Format;
import org.onrecord.export.JsonLines;
import org.onrecord.export.Parquet;
import org.onrecord.export.RowWriter;
import org.onrecord.export.WebAnnotations;
import org.onrecord.index.Filter;
import org.onrecord.index.RowConsumer;
import org.onrecord.index.StatementIndex;

/** What statements can be exported as. */
enum Layout {
    BRAT,
    CSV,
    JSONL,
    PARQUET,
    WEBANNOTATION;

    /**
     * The names of all columns or top-level fields; where none can be chosen those of JSON Lines.
     *
     * @param primary id of the roster's primary target
     */
    List<String> columns(String primary) {
        return (this == CSV ? Format.CSV : Format.JSONL).columns(primary);
    }

    /**
     * A writer of a layout that is one file.
     *
     * @param target closed by the writer's {@code close}
     * @param stored has the articles of all statements that are written
     * @param primary id of the roster's primary target
     * @param columns names of columns or top-level fields, where they can be chosen
     */
    RowWriter writer(
            OutputStream target, StatementIndex stored, String primary, CsvDialect dialect, List<String> columns)
            throws IOException {
        return switch (this) {
            case CSV -> new Csv(target, primary, dialect, columns);
            case JSONL -> new JsonLines(target, columns);
            case BRAT -> throw new IllegalStateException("brat is a folder");
            case PARQUET -> new Parquet(target);
            case WEBANNOTATION -> new WebAnnotations(target, stored::article);
        };
    }

    /** The same with all columns, in the dialect that is the default. */
    RowWriter writer(OutputStream target, StatementIndex stored, String primary) throws IOException {
        return writer(target, stored, primary, CsvDialect.STANDARD, columns(primary));
    }

    /**
     * Writes the statements that the filter wants, and closes {@code out}.
     *
     * @param uncorrected whether they come as the machine made them, rejected ones included
     */
    static void write(StatementIndex stored, Filter wanted, boolean uncorrected, RowWriter out) throws IOException {
        try (out) {
            Handover.run(rows -> stream(stored, wanted, uncorrected, rows), out::write);
        }
    }

    private static void stream(StatementIndex stored, Filter wanted, boolean uncorrected, RowConsumer out)
            throws IOException {
        if (uncorrected) {
            stored.reviewed(wanted, statement -> out.accept(statement.machine()));
        } else {
            stored.rows(wanted, out);
        }
    }
}
