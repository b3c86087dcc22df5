package org.onrecord.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.onrecord.eval.LabelledRelations;
import org.onrecord.extract.Relation;

/** Extracts the relations of documents whose relations are known, and says on standard error how it goes. */
final class Measurement {
    private final Console console;
    private final Supplier<Function<String, List<Relation>>> extractor;
    private final LongSupplier nanoClock;

    /**
     * What measures an extractor.
     *
     * @param extractor made where it is used, since it may load models; finds the relations of a text
     * @param nanoClock nanoseconds, from any moment on
     */
    Measurement(Console console, Supplier<Function<String, List<Relation>>> extractor, LongSupplier nanoClock) {
        this.console = console;
        this.extractor = extractor;
        this.nanoClock = nanoClock;
    }

    /** The documents, in order, with what the extractor finds in their texts in place of the gold relations. */
    List<LabelledRelations> predictions(List<LabelledRelations> documents, boolean quiet) {
        Function<String, List<Relation>> extract = extractor.get();
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
