package org.onrecord.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.onrecord.ingest.Input;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;

/**
 * Takes many inputs through the pipeline: some threads read, some analyse, and one stores. Outcomes are stored in the order of the
 * inputs, however many threads there are, and only a few articles are in memory at a time. What is stored already, just as it would be
 * now, is left as it is.
 */
public final class Batch {
    private final Function<Article, Outcome> analyzer;
    private final Reader reader;
    private final int threads;
    private final Duration limit;
    private final InstantSource clock;

    /**
     * @param analyzer any function from an article to its fate, which may throw; asked by several threads at a time
     * @param threads how many articles to analyse at a time, and how many inputs to read
     * @param limit how long the analysis of one article may take
     */
    public Batch(Function<Article, Outcome> analyzer, Reader reader, int threads, Duration limit, InstantSource clock) {
        if (threads < 1) {
            throw new IllegalArgumentException("fewer than one thread: " + threads);
        }
        this.analyzer = analyzer;
        this.reader = reader;
        this.threads = threads;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Reads, analyses and stores {@code inputs}.
     *
     * @throws IOException if storing fails, or if the thread is interrupted; what was stored until then stays
     */
    public Tally run(List<Input> inputs, Sink sink, Progress progress) throws IOException {
        try (Analyses analyses = new Analyses(analyzer, threads, limit);
                ReadAhead reading = new ReadAhead(reader, sink, inputs, threads)) {
            Queue queue = new Queue(analyses, sink, progress, inputs, threads);
            progress.started(inputs.size());
            for (OpenInput open = reading.next(); open != null; open = reading.next()) {
                take(open, queue);
            }
            return queue.end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while articles were being analysed");
        } catch (OpenInput.ReadingFailedException failed) {
            throw rethrown(failed.failure());
        }
    }

    private void take(OpenInput open, Queue queue) throws IOException, InterruptedException {
        queue.begin(open.input(), clock.instant());
        for (var intake = open.next(); intake != null; intake = open.next()) {
            queue.add(intake);
        }
        queue.endInput(open, clock);
    }

    private static IOException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }
}
