package org.onrecord.ingest;

/** The arguments name nothing that can be read. The message is one sentence for the user. */
public final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
