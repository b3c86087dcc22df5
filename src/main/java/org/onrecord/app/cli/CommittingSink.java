package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.onrecord.index.IndexSink;
import org.onrecord.model.Outcome;
import org.onrecord.pipeline.SinkFilter;

/**
 * Commits to an index from time to time, so that whoever searches it meanwhile finds what was read seconds ago, and whoever is interrupted
 * loses little; memory stays flat however much is stored.
 */
final class CommittingSink extends SinkFilter {
    private static final long SHORTEST_NANOS = Duration.ofSeconds(5).toNanos();

    /** The time between commits over the time that one takes, at least. */
    private static final int REST = 20;

    private static final long COLLECTION_NANOS = Duration.ofSeconds(30).toNanos();

    private final IndexSink index;
    private final LongSupplier nanoClock;
    private long committed;
    private long collected;
    private long interval = SHORTEST_NANOS;

    CommittingSink(IndexSink index, LongSupplier nanoClock) {
        super(index);
        this.index = index;
        this.nanoClock = nanoClock;
        committed = nanoClock.getAsLong();
        collected = committed;
    }

    @Override
    public Outcome accept(String input, Outcome outcome, Duration took) throws IOException {
        Outcome stored = super.accept(input, outcome, took);
        if (nanoClock.getAsLong() - committed >= interval) {
            commit();
        }
        return stored;
    }

    private void commit() throws IOException {
        long begin = nanoClock.getAsLong();
        index.commit();
        committed = nanoClock.getAsLong();
        interval = Math.max(SHORTEST_NANOS, REST * (committed - begin));
        if (committed - collected >= COLLECTION_NANOS) {
            // What was written had grown old: Java would rather take more memory than collect it, up to -Xmx.
            System.gc();
            collected = committed;
        }
    }
}
