package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.onrecord.eval.GivenDrafts;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;
import org.onrecord.model.Attribution;
import org.onrecord.model.Outcome;
import org.onrecord.model.Sink;
import org.onrecord.model.StatementRow;
import org.onrecord.roster.Roster;

/** Gives documents to what is measured, one after another, and says on standard error how it goes. */
final class Measurement {
    private final Console console;
    private final Stages stages;
    private final LongSupplier nanoClock;

    /**
     * What measures a stage.
     *
     * @param nanoClock nanoseconds, from any moment on
     */
    Measurement(Console console, Stages stages, LongSupplier nanoClock) {
        this.console = console;
        this.stages = stages;
        this.nanoClock = nanoClock;
    }

    /** The documents, in order, with what the extractor finds in their texts in place of the gold relations. */
    List<LabelledRelations> predictions(List<LabelledRelations> documents, Path model, boolean quiet) {
        Function<String, List<Relation>> extract = stages.extractor().apply(model);
        return each(
                documents,
                document -> new LabelledRelations(document.id(), document.text(), extract.apply(document.text())),
                quiet);
    }

    /** For each of the documents, in order, whom its drafts are given to. */
    List<List<Attribution>> attributions(List<GivenDrafts> documents, Roster roster, Path parameters, boolean quiet) {
        AttributionModel model = stages.attributor().apply(roster, parameters);
        return each(documents, document -> model.attribute(document.article(), document.drafts()), quiet);
    }

    /** The statements that the whole pipeline finds, in the order of the inputs. */
    List<StatementRow> statements(Work.Job job, boolean quiet) throws IOException, UsageException {
        List<StatementRow> rows = new ArrayList<>();
        Reporter reporter = new Reporter(console, quiet, nanoClock, rows::add);
        reporter.done(stages.work().run(job, new NoSink(), reporter));
        return rows;
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

    /** Remembers nothing: the reporter has seen it all. */
    private static final class NoSink implements Sink {
        @Override
        public Optional<String> originOf(String articleId) {
            return Optional.empty();
        }

        @Override
        public void accept(Outcome outcome) {}
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoClock.getAsLong() - begun);
    }
}
