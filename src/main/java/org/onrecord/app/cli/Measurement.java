package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.onrecord.eval.GivenDrafts;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.ingest.Ingestor;
import org.onrecord.ingest.Input;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;
import org.onrecord.model.StatementRow;
import org.onrecord.pipeline.Batch;
import org.onrecord.pipeline.FileReader;
import org.onrecord.pipeline.NoSink;
import org.onrecord.pipeline.Reader;
import org.onrecord.roster.Roster;

/** Gives documents to what is measured, one after another, and says on standard error how it goes. */
final class Measurement {
    private final Console console;
    private final Stages stages;
    private final Stopwatch stopwatch;
    private final LongSupplier nanoClock;

    /**
     * What measures a stage.
     *
     * @param stopwatch the clock, and the time that the calling thread computes
     */
    Measurement(Console console, Stages stages, Stopwatch stopwatch) {
        this.console = console;
        this.stages = stages;
        this.stopwatch = stopwatch;
        this.nanoClock = stopwatch.wallNanos();
    }

    /** The documents, in order, with what the extractor finds in their texts in place of the gold relations. */
    List<LabelledRelations> predictions(List<LabelledRelations> documents, Path model, boolean quiet) {
        Function<String, List<Relation>> extract = stages.extractor().apply(model);
        return each(
                documents,
                document -> new LabelledRelations(document.id(), document.text(), extract.apply(document.text())),
                quiet);
    }

    /** Whom the documents' drafts are given to. */
    Attributed attributed(List<GivenDrafts> documents, Roster roster, Path parameters, boolean quiet) {
        return attributed(documents, stages.attributor().apply(roster, parameters), quiet);
    }

    /** Whom {@code model} gives the documents' drafts to; it reads the first one before it is timed, as models load then. */
    Attributed attributed(List<GivenDrafts> documents, AttributionModel model, boolean quiet) {
        documents.stream().limit(1).forEach(document -> cost(document, model, new ArrayList<>()));
        List<List<Attribution>> attributions = new ArrayList<>();
        AttributionCost cost = each(documents, document -> cost(document, model, attributions), quiet).stream()
                .reduce(AttributionCost.NONE, AttributionCost::plus);
        return new Attributed(attributions, cost);
    }

    private AttributionCost cost(GivenDrafts document, AttributionModel model, List<List<Attribution>> attributions) {
        Stopwatch.Time begun = stopwatch.now();
        Function<List<Draft>, List<Attribution>> annotated = model.annotated(document.article());
        Stopwatch.Time between = stopwatch.now();
        attributions.add(annotated.apply(document.drafts()));
        Stopwatch.Time done = stopwatch.now();
        return new AttributionCost(Portion.words(document.article().text()), between.minus(begun), done.minus(between));
    }

    /** Loads what attribution is compared with; nothing where this copy lacks its models. */
    Optional<AttributionModel> baseline(boolean quiet) {
        StatusLine status = new StatusLine(console, quiet, nanoClock);
        status.draw(() -> "loading CoreNLP's coreference");
        Optional<AttributionModel> baseline = stages.baseline().get();
        status.erase();
        return baseline;
    }

    /** The statements that the whole pipeline finds, in the order of the inputs. */
    List<StatementRow> statements(Work.How how, Work.Effort effort, List<Input> inputs, boolean quiet)
            throws IOException, UsageException {
        return statements(how, effort, inputs, new NoSink(), quiet);
    }

    /** The same, stored as well. */
    List<StatementRow> statements(Work.How how, Work.Effort effort, List<Input> inputs, Sink sink, boolean quiet)
            throws IOException, UsageException {
        List<StatementRow> rows = new ArrayList<>();
        Reporter reporter = new Reporter(Log.text(console, quiet), nanoClock, rows::add);
        Function<Article, Outcome> analyzer = stages.work().analyzer(how);
        try (Ingestor ingestor = new Ingestor()) {
            Reader reader = new FileReader(ingestor);
            reporter.done(new Batch(analyzer, reader, effort.threads(), effort.limit(), InstantSource.system())
                    .run(inputs, sink, reporter));
        }
        return rows;
    }

    Work work() {
        return stages.work();
    }

    private <D, R> List<R> each(List<D> documents, Function<D, R> work, boolean quiet) {
        StatusLine status = new StatusLine(console, quiet, nanoClock);
        long begun = nanoClock.getAsLong();
        List<R> results = new ArrayList<>();
        for (D document : documents) {
            status.draw(() -> state(results.size(), documents.size(), since(begun)));
            results.add(work.apply(document));
        }
        status.erase();
        if (!quiet) {
            console.say(Reporter.count(documents.size(), "document") + " in " + Durations.text(since(begun)));
        }
        return results;
    }

    private static String state(int done, int all, Duration elapsed) {
        String state = done + " of " + Reporter.count(all, "document");
        return done == 0 ? state : state + " · " + Durations.left(elapsed, done, all);
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoClock.getAsLong() - begun);
    }
}
