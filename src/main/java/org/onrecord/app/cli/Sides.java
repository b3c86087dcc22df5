package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.onrecord.model.Stance;

/** The sides taken in one statement, as a user reads them. */
final class Sides {
    private Sides() {}

    /** {@code deal FAVOR, us_tariffs AGAINST}; empty where the statement is about no target. */
    static String text(List<Stance> stances) {
        return stances.stream()
                .filter(Stance::about)
                .map(stance -> stance.target() + " " + stance.label())
                .collect(joining(", "));
    }
}
