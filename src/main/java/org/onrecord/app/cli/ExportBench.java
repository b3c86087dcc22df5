package org.onrecord.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.export.RowWriter;
import org.onrecord.index.Filter;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.StatementRow;

/** Exports an index again and again, each time from opening it to the complete file. */
final class ExportBench {
    private final Path index;
    private final String primary;
    private final Stopwatch stopwatch;

    /** @param primary id of the roster's primary target */
    ExportBench(Path index, String primary, Stopwatch stopwatch) {
        this.index = index;
        this.primary = primary;
        this.stopwatch = stopwatch;
    }

    /** @param laps exports that count, beside the first and one in which the heap is looked at */
    ExportPace measure(Layout format, int laps) throws IOException {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path file = folder.path().resolve("statements");
            Stopwatch.Time first = lap(format, file);
            List<Stopwatch.Time> times = new ArrayList<>();
            for (int i = 0; i < laps; i++) {
                times.add(lap(format, file));
            }
            PeakMemory peak = PeakMemory.now();
            Heap heap = heap(format, file);
            return new ExportPace(
                    format, heap.written, Files.size(file), first, times, heap.atATenth, heap.atTheEnd, peak);
        }
    }

    private Stopwatch.Time lap(Layout format, Path file) throws IOException {
        Stopwatch.Time begin = stopwatch.now();
        try (StatementIndex stored = StatementIndex.open(index)) {
            AtomicFile.write(
                    file, target -> Layout.write(stored, Filter.all(), false, format.writer(target, stored, primary)));
        }
        return stopwatch.now().minus(begin);
    }

    private Heap heap(Layout format, Path file) throws IOException {
        try (StatementIndex stored = StatementIndex.open(index)) {
            Heap heap = new Heap(stored.count(Filter.all()));
            AtomicFile.write(
                    file,
                    target -> Layout.write(
                            stored, Filter.all(), false, heap.watching(format.writer(target, stored, primary))));
            return heap;
        }
    }

    /** What of Java's heap is in use in the course of an export. */
    private static final class Heap {
        private static final int TENTH = 10;

        private final long statements;
        private long written;
        private long atATenth;
        private long atTheEnd;

        Heap(long statements) {
            this.statements = statements;
        }

        RowWriter watching(RowWriter out) {
            return new RowWriter() {
                @Override
                public void write(StatementRow row) throws IOException {
                    out.write(row);
                    written++;
                    if (written == Math.ceilDiv(statements, TENTH)) {
                        atATenth = inUse();
                    }
                    if (written == statements) {
                        atTheEnd = inUse();
                    }
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        }

        /** Bytes, behind a garbage collection. */
        private static long inUse() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }
}
