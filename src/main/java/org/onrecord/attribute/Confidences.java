package org.onrecord.attribute;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** Names of the rules, as attributions give them. */
    public static List<String> rules() {
        return Arrays.stream(Rule.values()).map(Rule::label).toList();
    }

    /** @param weights for the {@link #features}, by name of the rule; all rules have to be there */
    public static Confidences of(Map<String, double[]> weights) {
        Map<Rule, double[]> byRule = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            byRule.put(rule, Objects.requireNonNull(weights.get(rule.label()), rule.label()));
        }
        return new Confidences(byRule);
    }

    /** A constant, and the log odds of a share in [0, 1]. */
    public static double[] features(double share) {
        return new double[] {1, logOdds(share)};
    }

    /** In [0, 1]: how likely a rule is right. */
    public double of(String rule, double[] features) {
        return logistic(weights(Rule.of(rule)), features);
    }

    double of(Resolved resolved) {
        return logistic(weights(resolved.rule()), features(resolved.share()));
    }

    private static double logistic(double[] weights, double[] features) {
        return 1 / (1 + Math.exp(-(weights[0] * features[0] + weights[1] * features[1])));
    }

    double[] weights(Rule rule) {
        return weights.getOrDefault(rule, new double[WEIGHTS]);
    }

    private static double logOdds(double share) {
        double inside = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(inside / (1 - inside));
    }
}
