package org.onrecord.correct;

import java.io.IOException;

/** Corrections cannot be read or written as asked. The message is one sentence for the user. */
public final class CorrectionException extends IOException {
    private static final long serialVersionUID = 1L;

    CorrectionException(String message) {
        super(message);
    }

    CorrectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
