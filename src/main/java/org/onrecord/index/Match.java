package org.onrecord.index;

import java.util.Comparator;

/**
 * A head that an article is a near-duplicate of.
 *
 * @param common rows in which the signatures agree
 * @param order later heads have higher ones
 */
record Match(int common, long order, String origin) {
    /** The most similar, of equals the earliest. */
    static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::common).reversed().thenComparingLong(Match::order);
}
