package org.onrecord.attribute;

import java.util.EnumMap;
import java.util.Map;

/** How likely each rule is right: logistic regression over the log odds of the best candidate's share (Platt, 1999). */
public final class Confidences {
    /** A constant, and a factor of the log odds. */
    static final int WEIGHTS = 2;

    /** What a continuation adds to the doubt whose turn it is. */
    static final double SAME_TURN = 0.99;

    private static final double LEAST = 1e-3;

    private final Map<Rule, double[]> weights;

    Confidences(Map<Rule, double[]> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /** The ones to begin with: shares as they are. */
    public static Confidences none() {
        Map<Rule, double[]> weights = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            weights.put(rule, new double[] {0, 1});
        }
        return new Confidences(weights);
    }

    /** In [0, 1]. */
    double of(Resolved resolved) {
        double[] own = weights(resolved.rule());
        return 1 / (1 + Math.exp(-(own[0] + own[1] * logOdds(resolved.share()))));
    }

    double[] weights(Rule rule) {
        return weights.getOrDefault(rule, new double[WEIGHTS]);
    }

    /** Of a share in [0, 1], kept within what a double can tell apart. */
    static double logOdds(double share) {
        double inside = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(inside / (1 - inside));
    }
}
