package org.onrecord.positions;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One speaker's stances toward one target in one month, or in articles without a date.
 *
 * @param month of publication, in the time zone of each source; null for the articles without a date
 * @param latest the latest statement, whatever its stance
 */
public record Period(@Nullable YearMonth month, StanceCounts counts, StanceQuote latest) {
    public Period {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(latest, "latest");
        if ((month == null) != (latest.published() == null)) {
            throw new IllegalArgumentException("statement of " + latest.published() + " in the period " + month);
        }
    }

    /** The side that prevails in it. */
    public Side side() {
        return counts.side();
    }
}
