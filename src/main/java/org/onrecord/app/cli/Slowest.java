package org.onrecord.app.cli;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;

/** The articles whose analysis took longest. */
final class Slowest {
    private static final int SHOWN = 3;

    /** Nobody minds what is faster. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final TreeSet<Late> latest =
            new TreeSet<>(Comparator.comparing(Late::took).reversed().thenComparing(Late::origin));

    private record Late(String origin, Duration took) {}

    void add(String origin, Duration took) {
        if (took.compareTo(SLOW) >= 0) {
            latest.add(new Late(origin, took));
            if (latest.size() > SHOWN) {
                latest.pollLast();
            }
        }
    }

    /** {@code 1 min 2 s a.html, 9 s b.html}; empty where nothing was slow. */
    String text() {
        return latest.stream()
                .map(late -> Durations.text(late.took()) + " " + late.origin())
                .collect(joining(", "));
    }
}
