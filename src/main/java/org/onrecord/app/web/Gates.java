package org.onrecord.app.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets so much in as the server does well at a time; the rest waits a little or is refused. */
final class Gates {
    private final Limits limits;
    private final Semaphore requests;
    private final Semaphore searches;
    private final Semaphore exports;
    private final Semaphore models = new Semaphore(1);

    Gates(Limits limits) {
        this.limits = limits;
        requests = new Semaphore(limits.requests());
        searches = new Semaphore(limits.searching(), true);
        exports = new Semaphore(limits.exports());
    }

    /** Counts a request in; false if there are too many. */
    boolean enter() {
        return requests.tryAcquire();
    }

    /** Counts a request out. */
    void leave() {
        requests.release();
    }

    int inWork() {
        return limits.requests() - requests.availablePermits();
    }

    /** Waits for the turn of work of a kind, or refuses it. */
    Pass pass(Route.Work work) throws IOException {
        return switch (work) {
            case LIGHT -> new Pass(null, false);
            case SEARCH -> new Pass(waited(), false);
            case EXPORT -> new Pass(taken(exports, "So many exports as go at a time are running.", 10), true);
            case MODELS -> new Pass(taken(models, "Another text is being analysed: one goes at a time.", 5), false);
        };
    }

    private static Semaphore taken(Semaphore gate, String otherwise, int seconds) {
        if (!gate.tryAcquire()) {
            throw Problem.tooMany(otherwise, seconds);
        }
        return gate;
    }

    private Semaphore waited() throws IOException {
        try {
            if (!searches.tryAcquire(limits.waiting().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.tooMany("Too many searches are waiting.", 2);
            }
            return searches;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting");
        }
    }

    /** That some work may run. */
    static final class Pass implements AutoCloseable {
        private final boolean toTheEnd;
        private @Nullable Semaphore held;

        /** @param toTheEnd whether sending the answer is part of the work */
        private Pass(@Nullable Semaphore held, boolean toTheEnd) {
            this.held = held;
            this.toTheEnd = toTheEnd;
        }

        /** That the answer is there and only has to be sent. */
        void computed() {
            if (!toTheEnd) {
                close();
            }
        }

        @Override
        public void close() {
            if (held != null) {
                held.release();
                held = null;
            }
        }
    }
}
