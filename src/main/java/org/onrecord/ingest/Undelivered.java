package org.onrecord.ingest;

/** Carries what the receiver of an article threw past the readers, which answer for failures of the input only. */
final class Undelivered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undelivered(Throwable original) {
        super(original);
    }

    /** What the receiver threw; an {@link Error} is thrown at once. */
    RuntimeException original() {
        if (getCause() instanceof Error error) {
            throw error;
        }
        return getCause() instanceof RuntimeException exception ? exception : this;
    }
}
