package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats that statements can be exported in; {@code docs/data-format.md} describes them field by field. */
public enum Format {
    CSV {
        @Override
        public RowWriter open(OutputStream out, String primaryTarget) throws IOException {
            return new Csv(out, primaryTarget, CsvDialect.STANDARD);
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
            return new JsonLines(out);
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
     * A writer of this format.
     *
     * @param out closed by the writer's {@code close}
     * @param primaryTarget id of the roster's primary target, which has a column of its own in a flat format
     */
    public abstract RowWriter open(OutputStream out, String primaryTarget) throws IOException;

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
