package org.onrecord.index;

import java.io.IOException;
import org.onrecord.model.StatementRow;

/** Takes statements one after the other. */
@FunctionalInterface
public interface RowConsumer {
    /** Takes the next statement; an exception ends the streaming and reaches its caller. */
    void accept(StatementRow row) throws IOException;
}
