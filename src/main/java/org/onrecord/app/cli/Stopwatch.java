package org.onrecord.app.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Two clocks, read together.
 *
 * @param wallNanos nanoseconds, from any moment on
 * @param cpuNanos nanoseconds that have been computed, by all threads of the process or by one
 */
record Stopwatch(LongSupplier wallNanos, LongSupplier cpuNanos) {

    /** A length of time, or a moment on both clocks. */
    record Time(long wall, long cpu) {
        static final Time NONE = new Time(0, 0);

        Time minus(Time other) {
            return new Time(wall - other.wall, cpu - other.cpu);
        }

        Time plus(Time other) {
            return new Time(wall + other.wall, cpu + other.cpu);
        }
    }

    /** The process's own clocks; where the system does not tell what a process has computed, that one stands still. */
    static Stopwatch ofProcess() {
        ProcessHandle process = ProcessHandle.current();
        return new Stopwatch(
                System::nanoTime,
                () -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos());
    }

    /** @param wallNanos nanoseconds, from any moment on; beside it, what the thread that reads the clocks has computed */
    static Stopwatch ofThread(LongSupplier wallNanos) {
        return new Stopwatch(wallNanos, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    Time now() {
        return new Time(wallNanos.getAsLong(), cpuNanos.getAsLong());
    }
}
