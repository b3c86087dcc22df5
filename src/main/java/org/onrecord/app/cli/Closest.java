package org.onrecord.app.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds the names that somebody may have meant. */
final class Closest {
    private static final int SHOWN = 3;

    private Closest() {}

    /** At most three of {@code names}: those that share a word with {@code wanted}, or are spelled nearly so. */
    static List<String> names(String wanted, List<String> names) {
        String folded = Folded.name(wanted);
        return names.stream()
                .filter(name -> sharesAWord(folded, Folded.name(name)) || near(folded, Folded.name(name)))
                .sorted(Comparator.<String, Boolean>comparing(name -> !near(folded, Folded.name(name)))
                        .thenComparingInt(name -> distance(folded, Folded.name(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static boolean sharesAWord(String left, String right) {
        return !Collections.disjoint(Arrays.asList(left.split(" ", -1)), Arrays.asList(right.split(" ", -1)));
    }

    /** One letter in four may differ. */
    private static boolean near(String left, String right) {
        return distance(left, right) <= Math.max(left.length(), right.length()) / 4;
    }

    /** How many characters have to be inserted, deleted or replaced to make one out of the other. */
    static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 0; i < left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i + 1;
            for (int j = 0; j < right.length(); j++) {
                int replaced = above[j] + (left.charAt(i) == right.charAt(j) ? 0 : 1);
                row[j + 1] = Math.min(replaced, 1 + Math.min(above[j + 1], row[j]));
            }
            above = row;
        }
        return above[right.length()];
    }
}
