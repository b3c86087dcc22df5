package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;
import org.onrecord.pipeline.SinkFilter;

/** Adds up what another sink computes on the threads that call it. */
final class TimedSink extends SinkFilter {
    private final LongSupplier cpuNanos;
    private final LongAdder nanos = new LongAdder();

    /** @param cpuNanos what the current thread has computed */
    TimedSink(Sink sink, LongSupplier cpuNanos) {
        super(sink);
        this.cpuNanos = cpuNanos;
    }

    /** What all calls took so far. */
    long nanos() {
        return nanos.sum();
    }

    @Override
    public boolean isDone(String input, Fingerprint fingerprint) throws IOException {
        return timed(() -> super.isDone(input, fingerprint));
    }

    @Override
    public boolean holds(Place place, Article article) throws IOException {
        return timed(() -> super.holds(place, article));
    }

    @Override
    public boolean isForgotten(String articleId) throws IOException {
        return timed(() -> super.isForgotten(articleId));
    }

    @Override
    public Optional<Place> placeOf(String articleId) throws IOException {
        return timed(() -> super.placeOf(articleId));
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        return timed(() -> super.accept(input, outcome, took));
    }

    @Override
    public void finish(LedgerEntry entry) throws IOException {
        timed(() -> {
            super.finish(entry);
            return entry;
        });
    }

    /** Does something that counts as the sink's, too. */
    <T> T timed(Storing<T> work) throws IOException {
        long begin = cpuNanos.getAsLong();
        try {
            return work.run();
        } finally {
            nanos.add(cpuNanos.getAsLong() - begin);
        }
    }

    /** Part of what a sink does. */
    @FunctionalInterface
    interface Storing<T> {
        T run() throws IOException;
    }
}
