package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.onrecord.index.IndexSink;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.SinkFilter;

/** Commits to an index from time to time, so that whoever is interrupted loses little; memory stays flat however much is stored. */
final class CommittingSink extends SinkFilter {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(30).toNanos();

    private final IndexSink index;
    private final LongSupplier nanoClock;
    private long committed;

    CommittingSink(IndexSink index, LongSupplier nanoClock) {
        super(index);
        this.index = index;
        this.nanoClock = nanoClock;
        committed = nanoClock.getAsLong();
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        Outcome stored = super.accept(input, outcome, took);
        long now = nanoClock.getAsLong();
        if (now - committed >= INTERVAL_NANOS) {
            index.commit();
            // What was written had grown old: Java would rather take more memory than collect it, up to -Xmx.
            System.gc();
            committed = now;
        }
        return stored;
    }
}
