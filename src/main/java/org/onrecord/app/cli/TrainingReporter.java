package org.onrecord.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.onrecord.train.TrainingListener;

/** Prints the learning curve, and on standard error how far a training is. */
final class TrainingReporter implements TrainingListener {
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
    public void step(int done, int of) {
        before = before < 0 || done == 1 ? done - 1 : before;
        int first = before;
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - begun);
        status.draw(() -> "step " + done + " of " + of + " · " + Durations.left(elapsed, done - first, of - first));
    }

    @Override
    public void line(String line) throws IOException {
        status.erase();
        console.line(line);
        console.out().flush();
    }

    void done() {
        status.erase();
    }
}
