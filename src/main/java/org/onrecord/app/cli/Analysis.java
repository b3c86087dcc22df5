package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.export.Event;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Ledger;
import org.onrecord.index.Settings;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.ingest.TableFields;
import org.onrecord.model.Article;
import org.onrecord.model.Fate;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Place;
import org.onrecord.model.Sink;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.FileReader;
import org.onrecord.pipeline.Progress;
import org.onrecord.pipeline.Reader;
import org.onrecord.pipeline.Tally;
import org.onrecord.roster.RosterException;

/** Analyses articles into an index, and says how it goes: what the commands that write to an index share. */
final class Analysis {
    private final Console console;
    private final Work work;
    private final LongSupplier nanoClock;

    Analysis(Console console, Work work, LongSupplier nanoClock) {
        this.console = console;
        this.work = work;
        this.nanoClock = nanoClock;
    }

    Work work() {
        return work;
    }

    /**
     * Reads the job's inputs into an index, those left aside that are in it as they are now.
     *
     * @param statements takes each statement as it is kept
     * @return the exit code
     */
    int ingest(Path index, Work.Job job, ReportOptions report, Consumer<StatementRow> statements)
            throws IOException, UsageException {
        Settings settings = Recorded.of(job.how(), job.fields(), work.models());
        Function<Article, Outcome> analyzer = work.analyzer(job.how());
        Reporter reporter = new Reporter(report.log(console), nanoClock, statements);
        try (Ingestor ingestor = ingestor(job.fields());
                IndexSink sink = IndexSink.open(index, settings)) {
            Batch batch = batch(analyzer, new FileReader(ingestor), job.effort());
            List<String> folders = job.prune();
            Tally tally = folders == null
                    ? batch.run(job.inputs(), new CommittingSink(sink, nanoClock), reporter)
                    : readAndPrune(index, batch, job.inputs(), folders, sink, reporter);
            sink.commit();
            Tally orphans = readOrphans(index, batch, sink, reporter);
            link(index, analyzer, job.effort(), sink);
            return finish(index, tally.plus(orphans), report, reporter);
        }
    }

    /** Reads again what was rejected. */
    int retry(Path index, @Nullable TableFields fields, Work.Effort effort, ReportOptions report)
            throws IOException, UsageException, RosterException {
        Set<String> origins = new LinkedHashSet<>();
        List<Input> inputs;
        Work.How how;
        try (Ledger ledger = Ledger.open(index)) {
            how = Recorded.how(ledger.settings());
            ledger.rejected(rejection -> origins.add(rejection.place().input()));
            inputs = inputs(ledger, origins);
        }
        Settings settings = Recorded.of(how, fields, work.models());
        Function<Article, Outcome> analyzer = work.analyzer(how);
        Reporter reporter = new Reporter(report.log(console), nanoClock, statement -> {});
        try (Ingestor ingestor = ingestor(fields);
                IndexSink sink = IndexSink.open(index, settings)) {
            Batch batch = batch(analyzer, new FileReader(ingestor), effort);
            Tally tally = batch.run(inputs, new ForgetfulSink(new CommittingSink(sink, nanoClock)), reporter);
            link(index, analyzer, effort, sink);
            return finish(index, tally, report, reporter);
        }
    }

    /** Analyses again, from their stored texts, the articles that were analysed otherwise than they would be now. */
    int refresh(Path index, Work.Effort effort, ReportOptions report)
            throws IOException, UsageException, RosterException {
        Reporter reporter = new Reporter(report.log(console), nanoClock, statement -> {});
        try (Ledger ledger = Ledger.open(index)) {
            Settings latest = ledger.settings();
            Work.How how = Recorded.how(latest);
            Settings now = Recorded.of(how, null, work.models());
            Settings settings = new Settings(now.analysis(), latest.reading(), now.remembered());
            Set<String> origins = new LinkedHashSet<>();
            ledger.stale(settings, place -> origins.add(place.input()));
            StoredReader reader = new StoredReader(ledger);
            try (IndexSink sink = IndexSink.open(index, settings)) {
                Function<Article, Outcome> analyzer = work.analyzer(how);
                Batch batch = batch(analyzer, reader, effort);
                Tally tally = batch.run(
                        reader.inputs(origins), new ForgetfulSink(new CommittingSink(sink, nanoClock)), reporter);
                link(index, analyzer, effort, sink);
                return finish(index, tally, report, reporter);
            }
        }
    }

    private Ingestor ingestor(@Nullable TableFields fields) {
        return new Ingestor(fields, work.standardInput());
    }

    private static Batch batch(Function<Article, Outcome> analyzer, Reader reader, Work.Effort effort) {
        return new Batch(analyzer, reader, effort.threads(), effort.limit(), InstantSource.system());
    }

    private int finish(Path index, Tally tally, ReportOptions report, Reporter reporter) {
        reporter.done(tally);
        if (tally.count(Fate.REJECTED) > 0) {
            String hint = "what was rejected: onrecord status --rejected --index " + index
                    + "; to try it again: onrecord retry --index " + index;
            report.log(console).note(Event.named("hint").with("text", hint), hint);
        }
        return report.code(tally);
    }

    /** Reads, and removes what was read from the folders before and is not among the inputs any more, nor in one of them. */
    private Tally readAndPrune(
            Path index, Batch batch, List<Input> inputs, List<String> folders, IndexSink sink, Reporter reporter)
            throws IOException {
        Set<String> there = new HashSet<>();
        inputs.forEach(input -> there.add(input.origin()));
        sink.commit();
        try (Ledger before = Ledger.open(index)) {
            Sink pruning = new PruningSink(new CommittingSink(sink, nanoClock), sink, before);
            Tally tally = batch.run(inputs, pruning, reporter);
            Ledger.Consumer<String> prune = input -> {
                if (folders.stream().anyMatch(input::startsWith) && !there.contains(input)) {
                    sink.prune(input);
                }
            };
            before.entries(entry -> prune.accept(entry.origin()));
            before.unfinished(prune);
            return tally;
        }
    }

    /** Reads again the files whose text was left aside as a duplicate's, where nothing holds that text any more. */
    private Tally readOrphans(Path index, Batch batch, IndexSink sink, Reporter reporter) throws IOException {
        List<Input> inputs;
        try (Ledger ledger = Ledger.open(index)) {
            Set<String> origins = new LinkedHashSet<>();
            ledger.orphans(place -> origins.add(place.input()));
            inputs = inputs(ledger, origins);
        }
        return inputs.isEmpty()
                ? Tally.NOTHING
                : batch.run(inputs, new ForgetfulSink(new CommittingSink(sink, nanoClock)), reporter);
    }

    /**
     * Analyses again, from their stored texts, near-duplicates whose link leads nowhere any more: one of them stands for the others now.
     * They were counted when they were stored.
     */
    private void link(Path index, Function<Article, Outcome> analyzer, Work.Effort effort, IndexSink sink)
            throws IOException {
        sink.commit();
        try (Ledger ledger = Ledger.open(index)) {
            Set<Place> places = new HashSet<>();
            Set<String> origins = new LinkedHashSet<>();
            ledger.unlinked(place -> {
                places.add(place);
                origins.add(place.input());
            });
            if (!places.isEmpty()) {
                StoredReader reader = new StoredReader(ledger);
                batch(analyzer, reader, effort)
                        .run(
                                reader.inputs(origins),
                                new AgainSink(new CommittingSink(sink, nanoClock), places),
                                new Progress() {});
            }
        }
    }

    /** Those of the inputs that are files and are there. */
    private static List<Input> inputs(Ledger ledger, Set<String> origins) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String origin : origins) {
            LedgerEntry entry = ledger.entry(origin).orElse(null);
            String path = entry == null ? null : entry.path();
            if (path != null && Files.exists(Path.of(path))) {
                inputs.add(new Input(origin, Path.of(path)));
            }
        }
        return inputs;
    }
}
