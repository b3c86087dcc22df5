package org.onrecord.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a document scores the sum, over the rankings that it is in, of
 * 1 / (60 + its rank).
 */
final class Fusion {
    private static final int RANK_CONSTANT = 60;

    private Fusion() {}

    /** The best documents first, equals in order of their numbers; at most {@code most}. */
    static ScoreDoc[] of(List<ScoreDoc[]> rankings, int most) {
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc[] ranking : rankings) {
            for (int rank = 0; rank < ranking.length; rank++) {
                scores.merge(ranking[rank].doc, 1F / (RANK_CONSTANT + rank + 1), Float::sum);
            }
        }
        return scores.entrySet().stream()
                .map(document -> new ScoreDoc(document.getKey(), document.getValue()))
                .sorted(Comparator.comparingDouble((ScoreDoc document) -> -document.score)
                        .thenComparingInt(document -> document.doc))
                .limit(most)
                .toArray(ScoreDoc[]::new);
    }
}
