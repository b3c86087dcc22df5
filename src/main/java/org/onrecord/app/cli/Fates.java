package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many articles met which fate, as a user reads it. */
final class Fates {
    private static final String KEPT = "kept";
    private static final String REJECTED = "rejected";
    private static final List<String> ORDER =
            List.of(KEPT, "empty", "duplicate", "not-language", "unsupported", REJECTED);

    private Fates() {}

    /** {@code 35 kept, 2 empty, 1 rejected}: those that occurred, and always the kept. */
    static String text(Map<String, Long> counts) {
        Stream<String> further =
                counts.keySet().stream().filter(fate -> !ORDER.contains(fate)).sorted();
        return Stream.concat(ORDER.stream(), further)
                .filter(fate -> fate.equals(KEPT) || count(counts, fate) > 0)
                .map(fate -> count(counts, fate) + " " + fate)
                .collect(joining(", "));
    }

    static boolean anyRejected(Map<String, Long> counts) {
        return count(counts, REJECTED) > 0;
    }

    private static long count(Map<String, Long> counts, String fate) {
        return counts.getOrDefault(fate, 0L);
    }
}
