package org.onrecord.eval;

import java.util.List;

/**
 * What a program's statements are measured against.
 *
 * @param gold all statements by the speakers looked for
 * @param negatives statements by other people
 * @param traps what only looks like a statement: scare quotes, titles, "did not say"
 * @param primary the target toward which every gold statement carries a stance
 */
public record Benchmark(List<LabelledStatement> gold, List<Passage> negatives, List<Passage> traps, String primary) {
    public Benchmark {
        gold = List.copyOf(gold);
        negatives = List.copyOf(negatives);
        traps = List.copyOf(traps);
        for (LabelledStatement statement : gold) {
            if (!statement.stances().containsKey(primary)) {
                throw new IllegalArgumentException("a gold statement without a stance toward " + primary + " in "
                        + statement.passage().doc());
            }
        }
    }
}
