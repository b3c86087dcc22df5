package org.onrecord.positions;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;
import org.onrecord.model.Stance;

/**
 * One speaker's statements about one target while they are read. Of each month it keeps counts and a few of the
 * statements, however many there are.
 */
public final class PositionTally {
    private final TreeMap<YearMonth, PeriodTally> months = new TreeMap<>();
    private @Nullable PeriodTally undated;

    /** Adds a statement; of those that are equal in time the one added later counts as the later one. */
    public void add(StanceQuote quote) {
        Published published = quote.published();
        if (published == null) {
            undated = undated == null ? new PeriodTally() : undated;
            undated.add(quote);
        } else {
            months.computeIfAbsent(YearMonth.from(published.date()), month -> new PeriodTally())
                    .add(quote);
        }
    }

    /**
     * What was added, which has to be at least one statement.
     *
     * @param speakerId on the roster; null for somebody off it
     * @param target its id
     */
    public Position position(@Nullable String speakerId, String speaker, String target) {
        List<Period> periods = new ArrayList<>();
        months.forEach((month, tally) -> periods.add(tally.period(month)));
        if (undated != null) {
            periods.add(undated.period(null));
        }
        return new Position(speakerId, speaker, target, periods, shifts());
    }

    private List<Shift> shifts() {
        List<Shift> shifts = new ArrayList<>();
        Map.Entry<YearMonth, PeriodTally> last = null;
        for (Map.Entry<YearMonth, PeriodTally> next : months.entrySet()) {
            if (next.getValue().side().label().isEmpty()) {
                continue;
            }
            if (last != null) {
                shift(last, next).ifPresent(shifts::add);
            }
            last = next;
        }
        return shifts;
    }

    /** Between two months that have a side each. */
    private static Optional<Shift> shift(
            Map.Entry<YearMonth, PeriodTally> last, Map.Entry<YearMonth, PeriodTally> next) {
        Stance.Label from = last.getValue().side().label().orElseThrow();
        Stance.Label to = next.getValue().side().label().orElseThrow();
        return from == to
                ? Optional.empty()
                : Optional.of(new Shift(
                        last.getKey(),
                        last.getValue().clearestLatest(from),
                        next.getKey(),
                        next.getValue().clearestEarliest(to)));
    }
}
