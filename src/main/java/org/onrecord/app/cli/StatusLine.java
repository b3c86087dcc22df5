package org.onrecord.app.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A line on standard error that is redrawn where somebody watches, and nothing elsewhere. */
final class StatusLine {
    private static final long REDRAW_NANOS = Duration.ofMillis(200).toNanos();
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Console console;
    private final boolean drawing;
    private final LongSupplier nanoClock;
    private long drawn;

    /**
     * A line that shows nothing yet.
     *
     * @param nanoClock nanoseconds, from any moment on
     */
    StatusLine(Console console, boolean quiet, LongSupplier nanoClock) {
        this.console = console;
        this.nanoClock = nanoClock;
        drawing = console.terminal() && !quiet;
        drawn = nanoClock.getAsLong() - REDRAW_NANOS;
    }

    /** Shows {@code state}, unless the line was drawn a moment ago. */
    void draw(Supplier<String> state) {
        long now = nanoClock.getAsLong();
        if (drawing && now - drawn >= REDRAW_NANOS) {
            drawn = now;
            console.err().print(ERASE_LINE + Printable.line(state.get(), console.columns() - 1));
            console.err().flush();
        }
    }

    /** Makes room for a sentence. */
    void erase() {
        if (drawing) {
            console.err().print(ERASE_LINE);
            drawn = nanoClock.getAsLong() - REDRAW_NANOS;
        }
    }
}
