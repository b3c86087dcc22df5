package org.onrecord.app.cli;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast a portion was read, several times.
 *
 * @param laps one for each time, at least one
 * @param found statements or quotations, the last time
 * @param skipped texts that could not be read, the last time; their words and their time are not in the laps
 */
record Pace(List<Lap> laps, int found, int skipped) {
    Pace {
        laps = List.copyOf(laps);
        if (laps.isEmpty()) {
            throw new IllegalArgumentException("a pace without laps");
        }
    }

    /** One reading of the whole portion. */
    record Lap(int words, Stopwatch.Time time) {
        /** Zero where nothing could be read. */
        double wordsASecond() {
            return perSecond(time.wall());
        }

        /** Zero where the system does not tell, too. */
        double wordsACpuSecond() {
            return perSecond(time.cpu());
        }

        private double perSecond(long nanos) {
            return nanos == 0 ? 0 : words * 1e9 / nanos;
        }
    }

    double median(ToDoubleFunction<Lap> speed) {
        double[] sorted = laps.stream().mapToDouble(speed).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least(ToDoubleFunction<Lap> speed) {
        return laps.stream().mapToDouble(speed).min().orElseThrow();
    }

    double most(ToDoubleFunction<Lap> speed) {
        return laps.stream().mapToDouble(speed).max().orElseThrow();
    }

    int words() {
        return laps.getLast().words();
    }
}
