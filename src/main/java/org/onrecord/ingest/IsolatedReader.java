package org.onrecord.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * Reads files in other processes, each of which reads one at a time. What brings a process down, or holds it up, is the
 * fate of the file that it was reading.
 */
final class IsolatedReader implements DocumentReader {
    private final ChildCommand command;
    private final Setup setup;
    private final Patience patience;
    private final Deque<Child> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    IsolatedReader(ChildCommand command, Setup setup, Patience patience) {
        this.command = command;
        this.setup = setup;
        this.patience = patience;
    }

    @Override
    public void read(Input input, Consumer<Intake> out) {
        Received received = new Received(input.origin(), setup.limits(), out);
        try {
            read(input, received);
        } catch (Refusal refusal) {
            received.refuse(refusal);
        } catch (IOException notStarted) {
            received.refuse(new Refusal(Category.INTERNAL, "no process could be started to parse it in"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped while a document was being read"));
        }
    }

    private void read(Input input, Received received) throws Refusal, IOException, InterruptedException {
        Optional<Child> used = idle();
        if (used.isPresent()) {
            try {
                read(used.get(), input, received);
                return;
            } catch (Refusal refusal) {
                if (refusal.category() != Category.CRASH || !received.isEmpty()) {
                    throw refusal;
                }
                // What an earlier input left behind may have brought the process down: a new one has nothing of it.
            }
        }
        read(Child.start(command, setup, patience.start()), input, received);
    }

    private void read(Child child, Input input, Received received) throws Refusal, InterruptedException {
        boolean reusable = false;
        try {
            child.read(input, patience, received);
            reusable = !received.parserFailed() && child.inputs() < command.mostInputs();
        } finally {
            if (reusable) {
                idle.push(child);
            } else {
                child.close();
            }
        }
        if (closed) {
            closeIdle();
        }
    }

    /** A process that waits for an input; one that something else has ended since is none. */
    private Optional<Child> idle() {
        while (true) {
            Child child = idle.poll();
            if (child == null) {
                return Optional.empty();
            }
            if (child.isAlive()) {
                return Optional.of(child);
            }
            child.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            child.close();
        }
    }
}
