package org.onrecord.index;

import java.util.Comparator;
import org.onrecord.model.Ids;

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

    /** Tells the head from what takes its place. */
    String key() {
        return key(order, origin);
    }

    /** The key of the head that has this order and comes from this origin. */
    static String key(long order, String origin) {
        return Ids.sha256(order + "\n" + origin);
    }
}
