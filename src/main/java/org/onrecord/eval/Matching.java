package org.onrecord.eval;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which predictions are right: one to one, the best overlap first; among equals the earlier gold statement, then the
 * earlier prediction. Statements are right with those of the same document and speaker whose content overlaps by at least
 * one half.
 */
final class Matching {
    /** Intersection over union from which two contents count as the same. */
    static final double LEAST_OVERLAP = 0.5;

    private static final Comparator<Candidate> BEST_FIRST = comparingDouble(Candidate::overlap)
            .reversed()
            .thenComparing(Candidate::pair, comparingInt(Pair::gold).thenComparingInt(Pair::predicted));

    private Matching() {}

    /** Indices into the lists of gold statements and of predictions. */
    record Pair(int gold, int predicted) {}

    /** A pair that may be made, with the intersection over union of its contents. */
    record Candidate(Pair pair, double overlap) {}

    static List<Pair> of(List<Located<LabelledStatement>> gold, List<Located<LabelledStatement>> predicted) {
        return oneToOne(candidates(gold, predicted)).stream()
                .map(Candidate::pair)
                .toList();
    }

    /** The best candidates, in that order, of which no two share a gold statement or a prediction. */
    static List<Candidate> oneToOne(List<Candidate> candidates) {
        BitSet goldUsed = new BitSet();
        BitSet predictedUsed = new BitSet();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : candidates.stream().sorted(BEST_FIRST).toList()) {
            Pair pair = candidate.pair();
            if (!goldUsed.get(pair.gold()) && !predictedUsed.get(pair.predicted())) {
                goldUsed.set(pair.gold());
                predictedUsed.set(pair.predicted());
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    /** Those of {@code all}, which are on one side of the pairs, that are in no pair. */
    static <T> List<T> unpaired(List<T> all, List<Pair> pairs, ToIntFunction<Pair> side) {
        BitSet used = new BitSet();
        pairs.forEach(pair -> used.set(side.applyAsInt(pair)));
        return IntStream.range(0, all.size())
                .filter(index -> !used.get(index))
                .mapToObj(all::get)
                .toList();
    }

    private static List<Candidate> candidates(
            List<Located<LabelledStatement>> gold, List<Located<LabelledStatement>> predicted) {
        Map<String, List<Integer>> byDoc = IntStream.range(0, predicted.size())
                .boxed()
                .collect(Collectors.groupingBy(index -> predicted.get(index).doc()));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j : byDoc.getOrDefault(gold.get(i).doc(), List.of())) {
                if (sameSpeaker(gold.get(i), predicted.get(j)) && gold.get(i).isSamePassage(predicted.get(j))) {
                    candidates.add(new Candidate(new Pair(i, j), gold.get(i).overlap(predicted.get(j))));
                }
            }
        }
        return candidates;
    }

    static boolean sameSpeaker(Located<LabelledStatement> one, Located<LabelledStatement> other) {
        return one.what().speaker().equals(other.what().speaker());
    }
}
