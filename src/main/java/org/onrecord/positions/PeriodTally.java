package org.onrecord.positions;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;

/** What is kept of the statements of one period while they are read: counts, and the few that may be shown. */
final class PeriodTally {
    private final Map<Stance.Label, Integer> counts = new EnumMap<>(Stance.Label.class);
    private final Map<Stance.Label, StanceQuote> clearestLatest = new EnumMap<>(Stance.Label.class);
    private final Map<Stance.Label, StanceQuote> clearestEarliest = new EnumMap<>(Stance.Label.class);
    private @Nullable StanceQuote latest;

    /** Adds a statement; of those that are equal in time the one added later counts as the later one. */
    void add(StanceQuote quote) {
        counts.merge(quote.label(), 1, Integer::sum);
        latest = latest == null || !quote.isBefore(latest) ? quote : latest;
        clearestLatest.merge(quote.label(), quote, PeriodTally::clearerOrLater);
        clearestEarliest.merge(quote.label(), quote, PeriodTally::clearerOrEarlier);
    }

    private static StanceQuote clearerOrLater(StanceQuote held, StanceQuote next) {
        int clearer = Double.compare(next.confidence(), held.confidence());
        return clearer > 0 || (clearer == 0 && !next.isBefore(held)) ? next : held;
    }

    private static StanceQuote clearerOrEarlier(StanceQuote held, StanceQuote next) {
        int clearer = Double.compare(next.confidence(), held.confidence());
        return clearer > 0 || (clearer == 0 && next.isBefore(held)) ? next : held;
    }

    /** What was added; at least one statement has to be. */
    Period period(@Nullable YearMonth month) {
        return new Period(month, counts(), Objects.requireNonNull(latest, "no statement"));
    }

    /** The clearest statement of a side, the latest of equals; the side must have one. */
    StanceQuote clearestLatest(Stance.Label label) {
        return Objects.requireNonNull(clearestLatest.get(label), label::name);
    }

    /** The clearest statement of a side, the earliest of equals; the side must have one. */
    StanceQuote clearestEarliest(Stance.Label label) {
        return Objects.requireNonNull(clearestEarliest.get(label), label::name);
    }

    Side side() {
        return counts().side();
    }

    private StanceCounts counts() {
        return new StanceCounts(
                counts.getOrDefault(Stance.Label.FAVOR, 0),
                counts.getOrDefault(Stance.Label.AGAINST, 0),
                counts.getOrDefault(Stance.Label.NEUTRAL, 0));
    }
}
