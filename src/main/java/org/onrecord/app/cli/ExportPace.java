package org.onrecord.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * How fast all statements of an index were exported.
 *
 * @param statements in each export
 * @param bytes of the file
 * @param first time of the first export of the process
 * @param laps times of those behind it
 * @param heapAtATenth bytes of Java's heap in use when a tenth was written
 * @param heapAtTheEnd the same when all was
 */
record ExportPace(
        Layout format,
        long statements,
        long bytes,
        Stopwatch.Time first,
        List<Stopwatch.Time> laps,
        long heapAtATenth,
        long heapAtTheEnd,
        PeakMemory peak) {
    private static final String FORM = "%-14s %10s %10s  %-22s %11s %7s %16s  %s";
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;

    /** Above the lines of several. */
    static final String HEADER =
            String.format(Locale.ROOT, FORM, "", "first", "rows/s", "", "rows/core-s", "MB/s", "heap, MB", "memory");

    ExportPace {
        laps = List.copyOf(laps);
    }

    /** The line below {@link #HEADER}. */
    String line() {
        long median = median(Stopwatch.Time::wall);
        return String.format(
                Locale.ROOT,
                FORM,
                format.name().toLowerCase(Locale.ROOT),
                rowsASecond(first.wall()),
                rowsASecond(median),
                "(" + rowsASecond(most()) + " to " + rowsASecond(least()) + ")",
                rowsASecond(median(Stopwatch.Time::cpu)),
                figure(bytes / MEGABYTE * NANOS / median),
                figure(heapAtATenth / MEGABYTE) + " to " + figure(heapAtTheEnd / MEGABYTE),
                peak);
    }

    /** Unknown where the clock stands still. */
    private String rowsASecond(long nanos) {
        return nanos == 0 ? "unknown" : figure(statements * NANOS / nanos);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private long median(ToLongFunction<Stopwatch.Time> clock) {
        long[] sorted = laps.stream().mapToLong(clock).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private long least() {
        return laps.stream().mapToLong(Stopwatch.Time::wall).min().orElseThrow();
    }

    private long most() {
        return laps.stream().mapToLong(Stopwatch.Time::wall).max().orElseThrow();
    }
}
