package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes speakers one after the other; keeps none of them. Closing completes the output and closes it. */
public interface SpeakerWriter extends Closeable {
    /** Appends one speaker. */
    void write(SpeakerSummary speaker) throws IOException;
}
