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
 * @param unchanged how many articles more are stored already, just as they would be now
 * @param unchangedInputs how many inputs were not even read
 */
public record Tally(Map<Fate, Integer> counts, long statements, long unchanged, int unchangedInputs) {
    /** Of a batch without inputs. */
    public static final Tally NOTHING = new Tally(Map.of(), 0, 0, 0);

    public Tally {
        counts = Map.copyOf(counts);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** How many articles met a fate. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<Fate, Integer> sums = new EnumMap<>(Fate.class);
        sums.putAll(counts);
        other.counts.forEach((fate, count) -> sums.merge(fate, count, Integer::sum));
        return new Tally(
                sums,
                statements + other.statements,
                unchanged + other.unchanged,
                unchangedInputs + other.unchangedInputs);
    }

    /** Counts outcomes one by one. */
    static final class Counter {
        private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        private long statements;
        private long unchanged;
        private int unchangedInputs;

        void add(Outcome outcome) {
            counts.merge(Fate.of(outcome), 1, Integer::sum);
            if (outcome instanceof Outcome.Kept kept) {
                statements += kept.statements().size();
            }
        }

        void unchanged() {
            unchanged++;
        }

        void unchangedInput() {
            unchangedInputs++;
        }

        Tally tally() {
            return new Tally(counts, statements, unchanged, unchangedInputs);
        }
    }
}
