package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Matches texts by their words, for gold data without offsets. */
final class WordOverlap {
    /** From here on two texts count as the same. */
    static final double LEAST = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private WordOverlap() {}

    /**
     * Who said what where.
     *
     * @param speaker empty where it makes no difference
     */
    record Said(String source, String speaker, String text) {}

    private record Candidate(int expected, int found, double overlap) {}

    /**
     * Finds {@code expected} in {@code found}, one to one and the best first: same source, same speaker, and an overlap of
     * at least one half.
     *
     * @return index of what was found by index of what was expected
     */
    static Map<Integer, Integer> match(List<Said> expected, List<Said> found) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                if (same(expected.get(i), found.get(j))) {
                    candidates.add(new Candidate(
                            i, j, jaccard(expected.get(i).text(), found.get(j).text())));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::overlap).reversed());
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!pairs.containsKey(candidate.expected()) && used.add(candidate.found())) {
                pairs.put(candidate.expected(), candidate.found());
            }
        }
        return pairs;
    }

    private static boolean same(Said expected, Said found) {
        return expected.source().equals(found.source())
                && expected.speaker().equals(found.speaker())
                && jaccard(expected.text(), found.text()) >= LEAST;
    }

    /** Of the bags of words, case aside: words in common over words in either, each as often as it occurs. */
    static double jaccard(String one, String other) {
        Map<String, Integer> mine = bag(one);
        Map<String, Integer> its = bag(other);
        int common = 0;
        for (Map.Entry<String, Integer> word : mine.entrySet()) {
            common += Math.min(word.getValue(), its.getOrDefault(word.getKey(), 0));
        }
        int either = size(mine) + size(its) - common;
        return either == 0 ? 0 : (double) common / either;
    }

    private static Map<String, Integer> bag(String text) {
        Map<String, Integer> bag = new HashMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .forEach(word -> bag.merge(word, 1, Integer::sum));
        return bag;
    }

    private static int size(Map<String, Integer> bag) {
        return bag.values().stream().mapToInt(Integer::intValue).sum();
    }
}
