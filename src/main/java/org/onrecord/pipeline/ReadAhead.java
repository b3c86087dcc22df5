package org.onrecord.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ingest.Input;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Sink;

/** Reads a few inputs ahead, on several threads, and gives them out in their order. */
final class ReadAhead implements Closeable {
    /** Inputs open at a time for each thread: enough that a slow one at the front leaves the others something to do. */
    private static final int OPEN_PER_THREAD = 16;

    private final Reader reader;
    private final Sink sink;
    private final Iterator<Input> inputs;
    private final int most;
    private final Deque<OpenInput> open = new ArrayDeque<>();
    private final ExecutorService threads;

    /** @param sink asked which inputs need not be read */
    ReadAhead(Reader reader, Sink sink, List<Input> inputs, int threads) {
        this.reader = reader;
        this.sink = sink;
        this.inputs = inputs.iterator();
        this.most = OPEN_PER_THREAD * threads;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("onrecord-reader").factory());
    }

    /** The next input, which may still be being read; null after the last. */
    @Nullable
    OpenInput next() {
        while (open.size() < most && inputs.hasNext()) {
            OpenInput input = new OpenInput(inputs.next());
            open.add(input);
            threads.execute(() -> read(input));
        }
        return open.poll();
    }

    private void read(OpenInput open) {
        try {
            Fingerprint fingerprint = reader.fingerprint(open.input());
            open.identified(fingerprint);
            if (sink.isDone(open.input().origin(), fingerprint)) {
                open.leaveUnchanged();
            } else {
                reader.read(open.input(), open::put);
            }
            open.end(null);
        } catch (IOException | RuntimeException | Error failure) {
            open.end(failure);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
