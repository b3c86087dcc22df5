package org.onrecord.ingest;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Lost.Blame;
import org.onrecord.ingest.Task.Place;
import org.onrecord.model.Outcome.Rejected.Category;

/**
 * Reads files in other processes, each of which reads one at a time. What brings a process down, or holds it up, is the
 * fate of the document that it was reading; what comes behind that in the same file is read by another process.
 */
final class IsolatedReader implements DocumentReader {
    /** Whoever ends a process more often means the document. */
    private static final int MOST_ENDED = 3;

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
        long bytes = SourceFile.size(input.file());
        Received received = new Received(input.origin(), bytes, setup.limits().forFile(bytes), patience, out);
        try {
            new Attempts(input, bytes, received).read();
        } catch (Refusal refusal) {
            received.refuseInput(refusal);
        } catch (IOException notStarted) {
            received.refuseInput(new Refusal(Category.INTERNAL, "no process could be started to parse it in"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped while a document was being read"));
        }
    }

    /** A process that waits for an input, or a new one. */
    private Child child() throws IOException, InterruptedException {
        for (Child child = idle.poll(); child != null; child = idle.poll()) {
            if (child.isAlive()) {
                return child;
            }
            child.close();
        }
        return Child.start(command, setup, patience.start());
    }

    private void giveBack(Child child) {
        idle.push(child);
        if (closed) {
            closeIdle();
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

    /** The reading of one input by as many processes as it takes. */
    private final class Attempts {
        private final Input input;
        private final long bytes;
        private final Received received;
        private @Nullable Place place;
        private @Nullable String retried;
        private int ended;
        private int lost;

        Attempts(Input input, long bytes, Received received) {
            this.input = input;
            this.bytes = bytes;
            this.received = received;
        }

        void read() throws Refusal, IOException, InterruptedException {
            while (!isRead()) {
                received.restart();
            }
        }

        /** One attempt; false where another one is to go on. */
        private boolean isRead() throws Refusal, IOException, InterruptedException {
            Child child = child();
            boolean reusable = false;
            try {
                child.read(new Task(input, place), bytes, received);
                reusable = !received.parserFailed() && !child.isWorn(command);
                return true;
            } catch (Lost loss) {
                return isOver(loss, child.hasReadBefore());
            } finally {
                if (reusable) {
                    giveBack(child);
                } else {
                    child.close();
                }
            }
        }

        /** Decides what a loss means; true where nothing is left to read. */
        private boolean isOver(Lost loss, boolean hadReadBefore) throws Refusal {
            Place again = received.retry(place);
            if (again != null && isWorthAnother(loss.blame(), hadReadBefore)) {
                retried = received.innermostOrigin();
                place = again.origin().equals(input.origin()) ? null : again;
                return false;
            }
            received.refuseInnermost(loss.refusal());
            if (received.isAtInput()) {
                return true;
            }
            if (++lost > patience.losses()) {
                throw new Refusal(Category.CRASH, "too many documents in it brought the parser down");
            }
            place = new Place(received.innermostOrigin(), false);
            return false;
        }

        /** What an earlier document left behind may have brought the process down: a new one has nothing of it. */
        private boolean isWorthAnother(Blame blame, boolean hadReadBefore) {
            return switch (blame) {
                case DOCUMENT -> false;
                case DOCUMENT_OR_EARLIER ->
                    hadReadBefore && !received.innermostOrigin().equals(retried);
                case NOBODY -> ++ended <= MOST_ENDED;
            };
        }
    }
}
