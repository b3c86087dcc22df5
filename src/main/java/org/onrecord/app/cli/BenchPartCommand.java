package org.onrecord.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.corenlp.StockQuotes;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.InputException;
import org.onrecord.ingest.Inputs;
import org.onrecord.pipeline.Models;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One part of a benchmark, in the process that {@link BenchCommand} starts for it; writes what {@link Measured} reads. */
@Command(
        name = "bench-part",
        hidden = true,
        description = "Measures one part of a benchmark, for the process that asks for it.")
final class BenchPartCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The articles.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--of",
            paramLabel = "PART",
            description = "What to measure (default: what an archive holds of memory).")
    private @Nullable BenchPart part;

    @Option(names = "--threads", paramLabel = "N", description = "Articles to analyse at a time.")
    private int threads = 1;

    @Option(names = "--words", paramLabel = "N", description = "Words that CoreNLP reads.")
    private int words = BenchPart.STOCK.words();

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    BenchPartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, UsageException, InputException, RosterException {
        StatusLine status = new StatusLine(console, quiet, System::nanoTime);
        List<String> lines =
                part == null ? archive(status) : measured(part, status).lines();
        status.erase();
        for (String line : lines) {
            console.line(line);
        }
        return ExitCodes.DONE;
    }

    private List<String> archive(StatusLine status)
            throws IOException, UsageException, InputException, RosterException {
        Roster roster = Home.roster(null, Home.ROSTER);
        WholePipeline pipeline = new WholePipeline(roster, SpeakerScope.ROSTER, Home.models(), threads);
        return new ArchiveMemory(status).measure(pipeline, files());
    }

    private List<Input> files() throws InputException {
        return Inputs.expand(List.of(folder.toString()));
    }

    private Measured measured(BenchPart part, StatusLine status)
            throws IOException, UsageException, InputException, RosterException {
        if (part == BenchPart.STOCK) {
            return stock(status);
        }
        Roster roster = Home.roster(null, Home.ROSTER);
        Models models = Home.models();
        SpeakerScope scope =
                part == BenchPart.ALL || part == BenchPart.THREADS ? SpeakerScope.ALL : SpeakerScope.ROSTER;
        PipelineStages stages = part == BenchPart.THREADS
                ? null
                : new PipelineStages(
                        roster, scope, models, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
        WholePipeline pipeline = new WholePipeline(roster, scope, models, threads);
        return new PipelineBench(pipeline, part.label(threads), status).measure(files(), stages);
    }

    private Measured stock(StatusLine status) throws UsageException, InputException {
        String name = BenchPart.STOCK.label(1);
        status.draw(() -> name + ": loading");
        StockQuotes quotes = new StockQuotes();
        List<String> texts = BenchTexts.read(List.of(folder.toString()));
        Race race = new Race(Stopwatch.ofProcess(), state -> {
            status.erase();
            status.draw(() -> state);
        });
        Pace pace = race.run(name, quotes::read, texts, words);
        return new Measured(pace, Portion.of(texts, words).texts().size(), PeakMemory.now(), Map.of());
    }
}
