package org.onrecord.attribute;

import java.util.List;

/**
 * A pronoun or description whose meaning is known, for the rankers to learn from.
 *
 * @param description whether it is a description, whose candidates end with nobody
 * @param candidates a vector of features for each
 * @param right index of the right candidate
 */
public record RankingExample(boolean description, List<double[]> candidates, int right) {
    public RankingExample {
        candidates = List.copyOf(candidates);
        if (right < 0 || right >= candidates.size()) {
            throw new IllegalArgumentException("no candidate " + right + " of " + candidates.size());
        }
    }
}
