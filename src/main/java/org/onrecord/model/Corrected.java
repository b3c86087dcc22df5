package org.onrecord.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a person corrected a statement, or looked at it and found it right.
 *
 * @param by who did so last
 * @param at when
 * @param note why, in their words
 */
public record Corrected(String by, Instant at, @Nullable String note) {
    public Corrected {
        Checks.notBlank(by, "who corrected");
        Objects.requireNonNull(at, "at");
    }
}
