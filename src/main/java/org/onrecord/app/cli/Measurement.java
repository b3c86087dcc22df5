package org.onrecord.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;

/** Extracts the relations of documents whose relations are known, and says on standard error how it goes. */
final class Measurement {
    private final Console console;
    private final Function<Path, Function<String, List<Relation>>> extractor;
    private final LongSupplier nanoClock;

    /**
     * What measures an extractor.
     *
     * @param extractor from the folder of a model to what finds the relations of a text with it
     * @param nanoClock nanoseconds, from any moment on
     */
    Measurement(Console console, Function<Path, Function<String, List<Relation>>> extractor, LongSupplier nanoClock) {
        this.console = console;
        this.extractor = extractor;
        this.nanoClock = nanoClock;
    }

    /** The documents, in order, with what the extractor finds in their texts in place of the gold relations. */
    List<LabelledRelations> predictions(List<LabelledRelations> documents, Path model, boolean quiet) {
        Function<String, List<Relation>> extract = extractor.apply(model);
        StatusLine status = new StatusLine(console, quiet, nanoClock);
        long begun = nanoClock.getAsLong();
        List<LabelledRelations> predictions = new ArrayList<>();
        for (LabelledRelations document : documents) {
            status.draw(() -> state(predictions.size(), documents.size(), since(begun)));
            List<Relation> found = extract.apply(document.text());
            predictions.add(new LabelledRelations(document.id(), document.text(), found));
        }
        status.erase();
        if (!quiet) {
            console.say(Reporter.count(documents.size(), "document") + " in " + Durations.text(since(begun)));
        }
        return predictions;
    }

    private static String state(int done, int all, Duration elapsed) {
        String state = done + " of " + Reporter.count(all, "document");
        return done == 0 ? state : state + " · " + Durations.left(elapsed, done, all);
    }

    private Duration since(long begun) {
        return Duration.ofNanos(nanoClock.getAsLong() - begun);
    }
}
