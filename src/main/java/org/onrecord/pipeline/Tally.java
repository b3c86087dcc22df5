package org.onrecord.pipeline;

import java.util.EnumMap;
import java.util.Map;
import org.onrecord.model.Fate;
import org.onrecord.model.Outcome;

/**
 * How many articles met each fate.
 *
 * @param counts without the fates that nothing met
 * @param statements how many statements were kept
 */
public record Tally(Map<Fate, Integer> counts, int statements) {
    public Tally {
        counts = Map.copyOf(counts);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts outcomes one by one. */
    static final class Counter {
        private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        private int statements;

        void add(Outcome outcome) {
            counts.merge(Fate.of(outcome), 1, Integer::sum);
            if (outcome instanceof Outcome.Kept kept) {
                statements += kept.statements().size();
            }
        }

        Tally tally() {
            return new Tally(counts, statements);
        }
    }
}
