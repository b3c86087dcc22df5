package org.onrecord.model;

import java.util.List;
import java.util.Objects;

/**
 * The side a speaker takes toward one target in one statement.
 *
 * @param about whether the statement is about the target; a stance that is not is NEUTRAL
 * @param confidence in [0, 1]
 * @param evidence the words that show it
 */
public record Stance(String target, boolean about, Label label, double confidence, List<Span> evidence) {
    /** A side. */
    public enum Label {
        FAVOR,
        AGAINST,
        NEUTRAL
    }

    public Stance {
        Checks.notBlank(target, "target");
        Objects.requireNonNull(label, "label");
        if (!about && label != Label.NEUTRAL) {
            throw new IllegalArgumentException(
                    "a side on " + target + " by a statement that is not about it: " + label);
        }
        Checks.confidence(confidence);
        evidence = List.copyOf(evidence);
    }
}
