package org.onrecord.app.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.onrecord.index.RowConsumer;
import org.onrecord.model.StatementRow;

/**
 * Reads statements on one thread while another writes those that were read before, in the same order. A few thousand are in between at
 * most.
 */
final class Handover {
    private static final int BATCH = 256;
    private static final int WAITING = 8;

    /** Behind the last one; no other is empty. */
    private static final List<StatementRow> END = List.of();

    private final BlockingQueue<List<StatementRow>> batches = new LinkedBlockingQueue<>(WAITING);
    private List<StatementRow> batch = new ArrayList<>(BATCH);

    private Handover() {}

    /** Gives statements one after the other. */
    @FunctionalInterface
    interface Source {
        void rows(RowConsumer out) throws IOException;
    }

    /** Writes all that {@code source} gives, on the thread that asks; what either of them throws ends both and is thrown. */
    static void run(Source source, RowConsumer sink) throws IOException {
        new Handover().between(source, sink);
    }

    private void between(Source source, RowConsumer sink) throws IOException {
        FutureTask<Void> reading = new FutureTask<>(() -> {
            try {
                source.rows(this::add);
                flush();
            } finally {
                batches.put(END);
            }
            return null;
        });
        Thread reader = Thread.ofPlatform().name("reading statements").daemon().start(reading);
        try {
            for (List<StatementRow> next = batches.take(); !next.isEmpty(); next = batches.take()) {
                for (StatementRow row : next) {
                    sink.accept(row);
                }
            }
            reading.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while statements were written");
        } finally {
            stop(reader);
        }
    }

    /** The index must not be closed under whoever reads from it. */
    private static void stop(Thread reader) {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }

    private void add(StatementRow row) throws IOException {
        batch.add(row);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("nobody writes what is read");
        }
        batch = new ArrayList<>(BATCH);
    }
}
