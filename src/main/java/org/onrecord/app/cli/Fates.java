package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import org.onrecord.model.Fate;
import org.onrecord.pipeline.Tally;

/** How many articles met which fate, as a user reads it. */
final class Fates {
    private Fates() {}

    /** {@code 35 kept, 2 empty, 1 rejected}: those that occurred, and always the kept. */
    static String text(Tally tally) {
        return Arrays.stream(Fate.values())
                .filter(fate -> fate == Fate.KEPT || tally.count(fate) > 0)
                .map(fate -> tally.count(fate) + " " + fate.label())
                .collect(joining(", "));
    }
}
