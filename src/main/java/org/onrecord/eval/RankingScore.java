package org.onrecord.eval;

import java.util.Comparator;
import java.util.List;

/** How good one ranking is. */
public final class RankingScore {
    private RankingScore() {}

    /**
     * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002): a grade g at rank r gains (2^g - 1) / log2(r + 1), summed and
     * divided by what the best order of all that was graded would have.
     *
     * @param ranked the grades of what was found, the first first; 0 for what was not graded
     * @param all the grades of all answers there are, in any order
     * @param depth how many ranks count
     * @return from 0 to 1; 0 where there is no answer
     */
    public static double ndcg(List<Integer> ranked, List<Integer> all, int depth) {
        List<Integer> best = all.stream().sorted(Comparator.reverseOrder()).toList();
        double possible = gain(best, depth);
        return possible == 0 ? 0 : gain(ranked, depth) / possible;
    }

    private static double gain(List<Integer> grades, int depth) {
        double gain = 0;
        for (int i = 0; i < Math.min(depth, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return gain;
    }
}
