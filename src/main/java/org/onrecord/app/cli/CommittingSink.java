package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.onrecord.index.IndexSink;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;

/** Commits to an index from time to time, so that whoever is interrupted loses little. */
final class CommittingSink implements Sink {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(30).toNanos();

    private final IndexSink index;
    private final LongSupplier nanoClock;
    private long committed;

    CommittingSink(IndexSink index, LongSupplier nanoClock) {
        this.index = index;
        this.nanoClock = nanoClock;
        committed = nanoClock.getAsLong();
    }

    @Override
    public Optional<String> originOf(String articleId) throws IOException {
        return index.originOf(articleId);
    }

    @Override
    public void accept(Outcome outcome) throws IOException {
        index.accept(outcome);
        long now = nanoClock.getAsLong();
        if (now - committed >= INTERVAL_NANOS) {
            index.commit();
            committed = now;
        }
    }
}
