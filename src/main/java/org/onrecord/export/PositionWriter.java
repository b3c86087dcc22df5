package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import org.onrecord.positions.Position;

/** Writes positions one after the other; keeps none of them. Closing completes the output and closes it. */
public interface PositionWriter extends Closeable {
    /** Appends one speaker's position on one target. */
    void write(Position position) throws IOException;
}
