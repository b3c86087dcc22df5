package org.onrecord.eval;

/**
 * How many of a group of statements were found.
 *
 * @param group what the statements have in common
 * @param right gold statements of the group that were found
 * @param rightPredicted right predictions that place themselves in the group; differs from {@code right} where a right
 *     statement was given another type
 */
public record Score(String group, int right, int rightPredicted, int predicted, int gold) {
    public Score {
        if (right > gold || rightPredicted > predicted) {
            throw new IllegalArgumentException("more right than there are in " + group + ": " + right + " of " + gold
                    + " gold, " + rightPredicted + " of " + predicted + " predicted");
        }
    }

    /** Right predictions over predictions of the group; 0 without predictions. */
    public double precision() {
        return Measures.ratio(rightPredicted, predicted);
    }

    /** Found gold statements over gold statements of the group; 0 without gold. */
    public double recall() {
        return Measures.ratio(right, gold);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return Measures.f1(precision(), recall());
    }
}
