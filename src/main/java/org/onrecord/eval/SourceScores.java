package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.eval.PrecisionThreshold.Cut;

/**
 * How well given sources were resolved to persons.
 *
 * @param groups parts of the sources, then all
 * @param confusion what sources were taken for: kinds, or speakers
 * @param reliability of the confidences, the best guess being right or not
 * @param cut the lowest confidence whose guesses reach {@link #PRECISION}, if any
 * @param leftOut persons' sources that nobody could resolve from the text
 */
public record SourceScores(
        List<AttributionScore> groups,
        ConfusionTable confusion,
        Reliability reliability,
        Optional<Cut> cut,
        List<AttributionErrorCount> errors,
        int leftOut) {
    /** What the cut has to reach. */
    public static final double PRECISION = 0.97;

    public SourceScores {
        groups = List.copyOf(groups);
        errors = List.copyOf(errors);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("scores of no group");
        }
    }

    /** The last group. */
    public AttributionScore all() {
        return groups.getLast();
    }

    /** @param group which part of the sources one belongs to */
    static SourceScores of(
            List<JudgedSource> judged,
            Function<JudgedSource, String> group,
            ConfusionTable confusion,
            int leftOut,
            int examples) {
        Reliability reliability = new Reliability();
        AttributionErrorTally errors = new AttributionErrorTally();
        for (JudgedSource one : judged) {
            reliability.add(one.confidence(), one.right());
            errors.add(one);
        }
        List<PrecisionThreshold.Judgement> guesses = judged.stream()
                .filter(one -> one.guess().name() != null)
                .map(one -> new PrecisionThreshold.Judgement(one.confidence(), one.right()))
                .toList();
        Optional<Cut> cut = PrecisionThreshold.of(guesses, PRECISION);
        return new SourceScores(groups(judged, group), confusion, reliability, cut, errors.counts(examples), leftOut);
    }

    private static List<AttributionScore> groups(List<JudgedSource> judged, Function<JudgedSource, String> group) {
        Map<String, List<JudgedSource>> parts =
                judged.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        List<AttributionScore> groups = new ArrayList<>();
        parts.forEach((name, part) -> groups.add(AttributionScore.of(name, part)));
        groups.add(AttributionScore.of("all", judged));
        return groups;
    }
}
