package org.onrecord.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.Intake;
import org.onrecord.model.Fingerprint;

/**
 * What one input gives, between the thread that reads it and the one that takes it. Whoever reads waits while too much was not taken.
 */
final class OpenInput {
    /** UTF-16 code units of text that may wait to be taken, beside one article of any length. */
    private static final long MAX_WAITING = 1L << 20;

    /** What an intake costs beside its text. */
    private static final int OVERHEAD = 1 << 12;

    private final Input input;
    private final Deque<Intake> waiting = new ArrayDeque<>();
    private long weight;
    private Fingerprint fingerprint = Fingerprint.UNKNOWN;
    private boolean unchanged;
    private boolean ended;
    private @Nullable Throwable failure;

    OpenInput(Input input) {
        this.input = input;
    }

    Input input() {
        return input;
    }

    synchronized void identified(Fingerprint found) {
        fingerprint = found;
    }

    /** Known once the input has ended. */
    synchronized Fingerprint fingerprint() {
        return fingerprint;
    }

    /** Says that the input need not be read. */
    synchronized void leaveUnchanged() {
        unchanged = true;
    }

    /** Whether the input was left as it is; known once it has ended. */
    synchronized boolean isUnchanged() {
        return unchanged;
    }

    /** Waits for room, then hands over. */
    synchronized void put(Intake intake) {
        try {
            while (weight > MAX_WAITING) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the batch ended");
        }
        waiting.add(intake);
        weight += weight(intake);
        notifyAll();
    }

    /** Says that all was handed over, or what ended the reading. */
    synchronized void end(@Nullable Throwable reason) {
        ended = true;
        failure = reason;
        notifyAll();
    }

    /**
     * Waits for the next, or for the end: null.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    synchronized @Nullable Intake next() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        Intake next = waiting.poll();
        if (next != null) {
            weight -= weight(next);
            notifyAll();
        } else if (failure != null) {
            throw new ReadingFailedException(failure);
        }
        return next;
    }

    private static int weight(Intake intake) {
        return intake instanceof Intake.Read read ? read.article().text().length() + OVERHEAD : OVERHEAD;
    }

    /** Reading broke in a way that is no input's fault. */
    static final class ReadingFailedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Throwable failure;

        private ReadingFailedException(Throwable failure) {
            super(failure);
            this.failure = failure;
        }

        Throwable failure() {
            return failure;
        }
    }
}
