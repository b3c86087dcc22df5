package org.onrecord.app.cli;

import java.time.Duration;

/** Lengths of time as people say them. */
final class Durations {
    private Durations() {}

    /** {@code 9 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    static String text(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h " + time.toMinutesPart() + " min";
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() + " s";
    }

    /** {@code 9 s left}, by the mean time of what is done; {@code done} is not 0. */
    static String left(Duration elapsed, int done, int total) {
        return text(elapsed.multipliedBy(total - done).dividedBy(done)) + " left";
    }
}
