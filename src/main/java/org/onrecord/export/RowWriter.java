package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import org.onrecord.model.StatementRow;

/** Writes statements one after the other; keeps none of them. Closing completes the output and closes it. */
public interface RowWriter extends Closeable {
    /** Appends one statement. */
    void write(StatementRow row) throws IOException;
}
