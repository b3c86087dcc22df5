package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The formats that statements can be exported in; {@code docs/data-format.md} describes them field by field. */
public enum Format {
    CSV {
        @Override
        public RowWriter open(OutputStream out, String primaryTarget) throws IOException {
            return new Csv(out, primaryTarget, CsvDialect.STANDARD, columns(primaryTarget));
        }

        @Override
        public List<String> columns(String primaryTarget) {
            return Csv.columns(primaryTarget);
        }

        @Override
        public SpeakerWriter openSpeakers(OutputStream out) throws IOException {
            return new SpeakersCsv(out);
        }

        @Override
        public PositionWriter openPositions(OutputStream out) throws IOException {
            return new PositionsCsv(out);
        }
    },
    JSONL {
        @Override
        public RowWriter open(OutputStream out, String primaryTarget) throws IOException {
            return new JsonLines(out, JsonLines.fields());
        }

        @Override
        public List<String> columns(String primaryTarget) {
            return JsonLines.fields();
        }

        @Override
        public SpeakerWriter openSpeakers(OutputStream out) throws IOException {
            return new SpeakersJsonLines(out);
        }

        @Override
        public PositionWriter openPositions(OutputStream out) throws IOException {
            return new PositionsJsonLines(out);
        }
    };

    /**
     * A writer of this format, with all columns.
     *
     * @param out closed by the writer's {@code close}
     * @param primaryTarget id of the roster's primary target, which has a column of its own in a flat format
     */
    public abstract RowWriter open(OutputStream out, String primaryTarget) throws IOException;

    /**
     * The names of all that a statement has in this format, in order: columns or top-level fields.
     *
     * @param primaryTarget as of {@link #open}
     */
    public abstract List<String> columns(String primaryTarget);

    /**
     * A writer of this format for speakers instead of statements.
     *
     * @param out closed by the writer's {@code close}
     */
    public abstract SpeakerWriter openSpeakers(OutputStream out) throws IOException;

    /**
     * A writer of this format for positions instead of statements.
     *
     * @param out closed by the writer's {@code close}
     */
    public abstract PositionWriter openPositions(OutputStream out) throws IOException;
}
