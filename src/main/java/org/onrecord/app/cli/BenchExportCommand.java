package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onrecord.roster.RosterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast statements go from an index on the disk to a file, and in how much memory. */
@Command(
        name = "export",
        description = "Measures exports of all statements of an index, from opening it to the complete file.",
        footer = {
            "",
            "Each format is measured in a Java process of its own, into a file in the temporary folder:",
            "  first         the first export of the process, with all that Java has to load and compile",
            "  rows/s        by the clock: the median of the exports behind it, the slowest and the fastest",
            "  rows/core-s   by processor time, of all threads",
            "  heap          what of Java's heap is in use when a tenth is written, and when all is",
            "  memory        the most that the process has held, the pages of the index that it read included",
            "",
            "Examples:",
            "  onrecord bench export",
            "  onrecord bench export --statements 1000000 --index big",
            "  onrecord bench export --index big --format csv"
        })
final class BenchExportCommand implements Callable<Integer> {
    private static final Set<Layout> FILES = EnumSet.complementOf(EnumSet.of(Layout.BRAT));

    private final Console console;

    @Mixin
    private BenchIndex index = new BenchIndex();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "Measures only these formats: csv, jsonl, parquet, webannotation.")
    private Set<Layout> formats = FILES;

    @Option(
            names = "--laps",
            paramLabel = "N",
            description = "Exports in each format, beside the first (default: ${DEFAULT-VALUE}).")
    private int laps = 5;

    BenchExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UsageException, RosterException {
        if (laps < 1) {
            throw new UsageException("--laps must be 1 or more, not " + laps);
        }
        if (!FILES.containsAll(formats)) {
            throw new UsageException("--format brat is not measured: it writes a folder of small files");
        }
        String primary = Home.roster(null, Home.ROSTER).primary().id();
        index.with(console, folder -> measure(folder, primary));
        return ExitCodes.DONE;
    }

    private void measure(Path folder, String primary) throws IOException {
        print(ExportPace.HEADER);
        for (Layout format : EnumSet.copyOf(formats)) {
            print(
                    formats.size() == 1
                            ? new ExportBench(folder, primary, Stopwatch.ofProcess())
                                    .measure(format, laps)
                                    .line()
                            : inAProcessOfItsOwn(folder, format));
        }
    }

    private String inAProcessOfItsOwn(Path folder, Layout format) throws IOException {
        List<String> printed = OwnProcess.run(
                OwnProcess.options(),
                List.of(
                        "bench",
                        "export",
                        "--index",
                        folder.toString(),
                        "--format",
                        format.name().toLowerCase(Locale.ROOT),
                        "--laps",
                        Integer.toString(laps)));
        return printed.getLast();
    }

    private void print(String line) throws IOException {
        console.line(line);
        console.out().flush();
    }
}
