package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.onrecord.train.ExtractorTraining;

/** Prints the learning curve, and on standard error how far a training is. */
final class TrainingReporter implements ExtractorTraining.Listener {
    private final Console console;
    private final StatusLine status;
    private final LongSupplier nanoClock;
    private final long begun;
    /** Steps that an earlier run did. */
    private int before = -1;

    TrainingReporter(Console console, boolean quiet, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
        this.status = new StatusLine(console, quiet, nanoClock);
        this.begun = nanoClock.getAsLong();
    }

    @Override
    public void step(ExtractorTraining.Step step) {
        before = before < 0 ? step.done() - 1 : before;
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - begun);
        status.draw(() -> "step " + step.done() + " of " + step.of() + " · "
                + Durations.left(elapsed, step.done() - before, step.of() - before));
    }

    @Override
    public void line(String line) throws IOException {
        status.erase();
        console.line(line);
    }

    void done() {
        status.erase();
    }
}
