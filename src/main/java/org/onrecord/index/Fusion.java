package org.onrecord.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a document scores the sum, over the rankings that it is in, of the
 * ranking's weight / (10 + its rank). Their constant is 60, under which the ranks of the first ten differ little; constant and weights were
 * chosen on the judged queries with odd numbers.
 */
final class Fusion {
    private static final int RANK_CONSTANT = 10;

    private static final float MEANING = 2;

    private Fusion() {}

    /** The best documents first, equals in order of their numbers; at most {@code most}. */
    static ScoreDoc[] of(ScoreDoc[] byWords, ScoreDoc[] byMeaning, int most) {
        Map<Integer, Float> scores = new HashMap<>();
        add(byWords, 1, scores);
        add(byMeaning, MEANING, scores);
        return scores.entrySet().stream()
                .map(document -> new ScoreDoc(document.getKey(), document.getValue()))
                .sorted(Comparator.comparingDouble((ScoreDoc document) -> -document.score)
                        .thenComparingInt(document -> document.doc))
                .limit(most)
                .toArray(ScoreDoc[]::new);
    }

    private static void add(ScoreDoc[] ranking, float weight, Map<Integer, Float> scores) {
        for (int rank = 0; rank < ranking.length; rank++) {
            scores.merge(ranking[rank].doc, weight / (RANK_CONSTANT + rank + 1), Float::sum);
        }
    }
}
