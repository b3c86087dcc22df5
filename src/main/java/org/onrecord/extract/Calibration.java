package org.onrecord.extract;

/**
 * Turns what the tagger and the linker say of a relation into the probability that it is one: logistic regression (Platt,
 * 1999) over the log odds of its parts.
 *
 * @param weights one for each of {@link #features}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Calibration(double[] weights) {
    /** How many features there are. */
    public static final int FEATURES = 7;

    private static final double LEAST = 1e-6;

    public Calibration {
        if (weights.length != FEATURES) {
            throw new IllegalArgumentException("expected " + FEATURES + " weights, found " + weights.length);
        }
    }

    /** The one to begin with: the probability of the content's boundaries as it is. */
    public static Calibration none() {
        return new Calibration(new double[] {0, 1, 0, 0, 0, 0, 0});
    }

    double of(RelationCandidate candidate) {
        return of(features(candidate));
    }

    /** The probability for a vector of features. */
    public double of(double[] features) {
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += weights[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** A constant, log odds of content, cue, link and source, whether there is a cue, and the logarithm of the length. */
    public static double[] features(RelationCandidate candidate) {
        int length =
                candidate.contents().stream().mapToInt(span -> span.length()).sum();
        return new double[] {
            1,
            logOdds(candidate.content()),
            logOdds(candidate.boundary()),
            logOdds(candidate.link()),
            logOdds(candidate.attribution()),
            candidate.cues().isEmpty() ? 0 : 1,
            Math.log(length)
        };
    }

    private static double logOdds(double probability) {
        double inside = Math.min(1 - LEAST, Math.max(LEAST, probability));
        return Math.log(inside / (1 - inside));
    }
}
