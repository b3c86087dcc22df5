package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The reader takes a second for each word, computes for half of it, and cannot read what begins with an x. */
final class RaceTest {
    private static final long SECOND = 1_000_000_000;

    private final List<String> read = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();
    private long nanos;

    private OptionalInt read(String text) {
        read.add(text);
        nanos += Portion.words(text) * SECOND;
        return text.startsWith("x") ? OptionalInt.empty() : OptionalInt.of(2);
    }

    private Pace run(int words, String... texts) {
        Race race = new Race(new Stopwatch(() -> nanos, () -> nanos / 2), progress::add);
        return race.run("reader", this::read, List.of(texts), words);
    }

    @Test
    void textsAreReadOnceToWarmUpAndThenThreeTimes() {
        run(4, "a b", "c d");
        assertThat(read).containsExactly("a b", "a b", "c d", "a b", "c d", "a b", "c d");
        assertThat(progress)
                .containsExactly(
                        "reader: warming up",
                        "reader: reading 4 words, 1 of 3",
                        "reader: reading 4 words, 2 of 3",
                        "reader: reading 4 words, 3 of 3");
    }

    @Test
    void everyLapHasItsWordsAndItsTime() {
        Pace pace = run(4, "a b", "c d");
        assertThat(pace.laps()).hasSize(3).containsOnly(new Pace.Lap(4, new Stopwatch.Time(4 * SECOND, 2 * SECOND)));
        assertThat(pace.found()).isEqualTo(4);
        assertThat(pace.skipped()).isZero();
    }

    @Test
    void whatCannotBeReadCountsNeitherAsWordsNorAsTime() {
        Pace pace = run(9, "a b", "x y z", "c d");
        assertThat(pace.laps()).containsOnly(new Pace.Lap(6, new Stopwatch.Time(6 * SECOND, 3 * SECOND)));
        assertThat(pace.skipped()).isEqualTo(1);
        assertThat(pace.found()).isEqualTo(6);
    }
}
