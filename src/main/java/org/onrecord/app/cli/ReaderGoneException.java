package org.onrecord.app.cli;

import java.io.IOException;

/** Whoever read standard output has stopped reading: the end of the work, and no failure. */
final class ReaderGoneException extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
        super(cause);
    }
}
