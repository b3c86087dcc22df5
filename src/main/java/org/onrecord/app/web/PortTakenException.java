package org.onrecord.app.web;

import java.io.IOException;

/** Something else listens on a port already. The message is one sentence for the user, and says what to do. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super("Something else listens on port " + port + " already: end it, or choose another with --port.", cause);
    }
}
