package org.onrecord.stance;

import java.util.List;

/**
 * Softmax regression: from features to the probabilities of the labels.
 *
 * @param weights a row for each of {@link Head#LABELS}, a column for each of {@link StanceFeatures#names}
 */
public record Combiner(List<List<Double>> weights) {
    public Combiner {
        weights = weights.stream().map(List::copyOf).toList();
        int width = StanceFeatures.names().size();
        if (weights.size() != Head.LABELS.size() || weights.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("not " + Head.LABELS.size() + " rows of " + width + " weights");
        }
    }

    /** What the network says, as it is. */
    public static Combiner network() {
        return new Combiner(List.of(only(1), only(2), only(-1)));
    }

    private static List<Double> only(int column) {
        Double[] row = new Double[StanceFeatures.names().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = i == column ? 1.0 : 0.0;
        }
        return List.of(row);
    }

    /** The number of features. */
    public static int width() {
        return StanceFeatures.names().size();
    }

    /** Probabilities in the order of {@link Head#LABELS}. */
    public double[] of(double[] features) {
        double[] scores = new double[weights.size()];
        for (int label = 0; label < scores.length; label++) {
            for (int i = 0; i < features.length; i++) {
                scores[label] += weights.get(label).get(i) * features[i];
            }
        }
        return Head.Pooled.probabilities(scores);
    }
}
