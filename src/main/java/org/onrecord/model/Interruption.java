package org.onrecord.model;

import java.util.concurrent.CancellationException;

/** Lets whoever waits for a stage give it up: stages look here between the pieces of a long article. */
public final class Interruption {
    private Interruption() {}

    /**
     * Goes on unless the thread was interrupted.
     *
     * @throws CancellationException if it was; it stays interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("given up");
        }
    }
}
