package org.onrecord.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The most memory that the process has held so far.
 *
 * @param resident whether that is all of its memory, as Linux counts it, and not the Java heap alone
 */
record PeakMemory(long bytes, boolean resident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Asks the system, or the Java machine where the system does not tell. */
    static PeakMemory now() {
        OptionalLong resident = ofProcess("VmHWM");
        return resident.isPresent() ? new PeakMemory(resident.getAsLong(), true) : new PeakMemory(heap(), false);
    }

    /** What the process holds now, in bytes, without mapped files; nothing where the system does not tell. */
    static OptionalLong ownNow() {
        return ofProcess("RssAnon");
    }

    private static OptionalLong ofProcess(String figure) {
        try {
            return Files.isReadable(STATUS) ? figure(figure, Files.readAllLines(STATUS)) : OptionalLong.empty();
        } catch (IOException notThisSystem) {
            return OptionalLong.empty();
        }
    }

    /** In bytes, from the lines of {@code /proc/self/status}. */
    static OptionalLong figure(String name, List<String> status) {
        return status.stream()
                .filter(line -> line.matches(name + ":\\s*\\d+ kB"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9) + (resident ? " resident" : " of Java heap");
    }
}
