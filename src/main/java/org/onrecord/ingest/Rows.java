package org.onrecord.ingest;

import java.io.IOException;

/** The rows of a table, one after another. */
interface Rows {
    /**
     * Goes on to the next row, at first to the first one.
     *
     * @return false behind the last row
     */
    boolean advance() throws IOException;

    /**
     * The row that was advanced to.
     *
     * @throws Refusal if it cannot be read; the ones behind it may be
     */
    Row row() throws Refusal;
}
