package org.onrecord.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onrecord.attribute.Confidences;
import org.onrecord.eval.Reliability;

/** Fits how sure each rule of attribution is, from how often it is right at which share. */
final class RuleConfidences {
    /** So many right answers and one wrong one are taken as seen of each rule before anything is. */
    private static final int PRIOR = 3;

    private final Map<String, List<double[]>> features = new HashMap<>();
    private final Map<String, List<Boolean>> right = new HashMap<>();

    void add(String rule, double share, boolean answer) {
        features.computeIfAbsent(rule, any -> new ArrayList<>()).add(Confidences.features(share));
        right.computeIfAbsent(rule, any -> new ArrayList<>()).add(answer);
    }

    void addAll(RuleConfidences other) {
        other.features.forEach((rule, rows) ->
                features.computeIfAbsent(rule, any -> new ArrayList<>()).addAll(rows));
        other.right.forEach((rule, rows) ->
                right.computeIfAbsent(rule, any -> new ArrayList<>()).addAll(rows));
    }

    Confidences fit() {
        Map<String, double[]> weights = new HashMap<>();
        for (String rule : Confidences.rules()) {
            List<double[]> rows = new ArrayList<>(features.getOrDefault(rule, List.of()));
            List<Boolean> answers = new ArrayList<>(right.getOrDefault(rule, List.of()));
            double[] middle = Confidences.features(1);
            for (int i = 0; i <= PRIOR; i++) {
                rows.add(middle);
                answers.add(i < PRIOR);
            }
            weights.put(rule, LogisticRegression.fit(rows, answers));
        }
        return Confidences.of(weights);
    }

    /** What {@code confidences}, fitted elsewhere, say of what is gathered here. */
    void judge(Confidences confidences, Reliability reliability) {
        features.forEach((rule, rows) -> {
            List<Boolean> answers = right.getOrDefault(rule, List.of());
            for (int i = 0; i < rows.size(); i++) {
                reliability.add(confidences.of(rule, rows.get(i)), answers.get(i));
            }
        });
    }

    /** How often each rule was right, the commonest first. */
    List<String> lines() {
        return features.keySet().stream()
                .sorted((a, b) -> Integer.compare(
                        features.getOrDefault(b, List.of()).size(),
                        features.getOrDefault(a, List.of()).size()))
                .map(this::line)
                .toList();
    }

    private String line(String rule) {
        List<Boolean> answers = right.getOrDefault(rule, List.of());
        long good = answers.stream().filter(answer -> answer).count();
        return String.format(
                Locale.ROOT, "%-22s right %.3f   %d of %d", rule, good / (double) answers.size(), good, answers.size());
    }
}
