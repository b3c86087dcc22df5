package org.onrecord.stance;

import java.util.List;

/**
 * How sure a side is: a logistic function of how likely the label is and of what makes some labels and targets harder than others.
 *
 * @param weights one for each of {@link #features}
 */
public record Confidence(List<Double> weights) {
    private static final int WIDTH = 9;

    /** Beyond this a score says no more. */
    private static final double MOST = 5;

    public Confidence {
        weights = List.copyOf(weights);
        if (weights.size() != WIDTH) {
            throw new IllegalArgumentException("not " + WIDTH + " weights: " + weights.size());
        }
    }

    /** The probability of the likeliest label as it is. */
    public static Confidence none() {
        return new Confidence(List.of(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));
    }

    /** How many features there are. */
    public static int width() {
        return WIDTH;
    }

    /**
     * What the weights are of: one, the log-odds of the likeliest label and of the next, whether the likeliest is favor or against, whether the
     * target is the primary one and how it is named, and how sure it is that the statement is about it.
     *
     * @param probabilities of the labels, in the order of {@link Head#LABELS}
     */
    public static double[] features(double[] probabilities, Answers answers, StanceJudge.Context context) {
        int best = Answers.largest(probabilities);
        double next = 0;
        for (int i = 0; i < probabilities.length; i++) {
            next = i == best ? next : Math.max(next, probabilities[i]);
        }
        return new double[] {
            1,
            StanceParameters.Certainty.odds(probabilities[best]),
            StanceParameters.Certainty.odds(next),
            best == 0 ? 1 : 0,
            best == 1 ? 1 : 0,
            context.primary() ? 1 : 0,
            context.how() == Naming.How.IN_STATEMENT ? 1 : 0,
            context.how() == Naming.How.NOT ? 1 : 0,
            Math.clamp(answers.about(), -MOST, MOST)
        };
    }

    /** A confidence in [0, 1]. */
    double of(double[] features) {
        return Logistic.of(weights, features);
    }
}
