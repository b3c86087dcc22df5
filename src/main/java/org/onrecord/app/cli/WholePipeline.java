package org.onrecord.app.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.model.Fate;
import org.onrecord.pipeline.Analyzer;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.FileReader;
import org.onrecord.pipeline.Models;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.Reader;
import org.onrecord.pipeline.SpeakerScope;
import org.onrecord.pipeline.Tally;
import org.onrecord.pipeline.Thresholds;
import org.onrecord.roster.Roster;

/** Takes files from the disk to an index of their own, which is deleted then. The models stay for the next time. */
final class WholePipeline {
    private final Analyzer analyzer;
    private final int threads;

    WholePipeline(Roster roster, SpeakerScope scope, Models models, int threads) {
        this.analyzer = new Analyzer(roster, scope, Thresholds.DEFAULT, models);
        this.threads = threads;
    }

    /**
     * What it took.
     *
     * @param indexing nanoseconds of {@code time} that the index computed on the threads that wrote to it
     */
    record Run(Stopwatch.Time time, long indexing, long statements) {}

    /** @throws IOException also where a file does not come to be analysed: figures without it would mean nothing */
    Run run(List<Input> files, Progress progress) throws IOException {
        Stopwatch process = Stopwatch.ofProcess();
        Stopwatch thread = Stopwatch.ofThread(System::nanoTime);
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Stopwatch.Time begin = process.now();
            IndexSink index = IndexSink.open(folder.path(), Settings.NONE);
            TimedSink sink = new TimedSink(new CommittingSink(index, System::nanoTime), thread.cpuNanos());
            Tally tally;
            try (index;
                    Ingestor ingestor = new Ingestor()) {
                Reader reader = new FileReader(ingestor);
                tally = new Batch(analyzer::analyze, reader, threads, EffortOptions.LIMIT, InstantSource.system())
                        .run(files, sink, progress);
                sink.timed(() -> {
                    index.close();
                    return index;
                });
            }
            requireAll(tally);
            return new Run(process.now().minus(begin), sink.nanos(), tally.statements());
        }
    }

    private static void requireAll(Tally tally) throws IOException {
        int lost = tally.total() - tally.count(Fate.KEPT) - tally.count(Fate.EMPTY);
        if (lost > 0) {
            throw new IOException(lost + " of " + Reporter.count(tally.total(), "article") + " could not be analysed");
        }
    }
}
