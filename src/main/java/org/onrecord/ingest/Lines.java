package org.onrecord.ingest;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text that may be far larger than memory. Of a line that is too long only the beginning is kept. */
final class Lines {
    private final Reader in;
    private final int most;
    private final StringBuilder line = new StringBuilder();
    private boolean tooLong;

    /**
     * @param in buffered
     * @param most UTF-16 code units that a line may hold
     */
    Lines(Reader in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The next line without its end; null at the end of the text. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        int unit = in.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            if (line.length() < most) {
                line.append((char) unit);
            } else {
                tooLong = true;
            }
            unit = in.read();
        }
        return line.toString();
    }

    /** Whether the line last read is longer than allowed. */
    boolean tooLong() {
        return tooLong;
    }

    int most() {
        return most;
    }
}
