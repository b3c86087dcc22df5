package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker does by making a statement, and to what it binds.
 *
 * @param confidence of the kind, in [0, 1]
 * @param condition the words of the conditions on which the promise, threat or offer depends; empty where there is none
 * @param deadline the words that state by or until when something will or must happen, or null
 * @param due the last possible day of the deadline, or null where the words do not tell it
 */
public record Act(
        Kind kind,
        double confidence,
        List<Span> condition,
        @Nullable Span deadline,
        @Nullable LocalDate due) {
    /** The quad classes of event data (CAMEO, PLOVER). Material is only what is done or ordered, not what is promised. */
    public enum Kind {
        VERBAL_COOPERATION,
        VERBAL_CONFLICT,
        MATERIAL_COOPERATION,
        MATERIAL_CONFLICT,
        NONE
    }

    public Act {
        Objects.requireNonNull(kind, "kind");
        Checks.confidence(confidence);
        condition = List.copyOf(condition);
        if (due != null && deadline == null) {
            throw new IllegalArgumentException("due without a deadline: " + due);
        }
    }

    /** Whether it depends on a condition. */
    public boolean conditional() {
        return !condition.isEmpty();
    }
}
