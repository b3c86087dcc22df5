package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;

/** The formats that statements can be exported in; {@code docs/data-format.md} describes them field by field. */
public enum Format {
    CSV {
        @Override
        public RowWriter open(OutputStream out, String primaryTarget) throws IOException {
            return new Csv(out, primaryTarget);
        }
    },
    JSONL {
        @Override
        public RowWriter open(OutputStream out, String primaryTarget) throws IOException {
            return new JsonLines(out);
        }
    };

    /**
     * A writer of this format.
     *
     * @param out closed by the writer's {@code close}
     * @param primaryTarget id of the roster's primary target, which has a column of its own in a flat format
     */
    public abstract RowWriter open(OutputStream out, String primaryTarget) throws IOException;
}
