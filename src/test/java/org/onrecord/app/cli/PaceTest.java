package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaceTest {
    /** Laps of 1,000 words. */
    static Pace pace(int found, int skipped, Stopwatch.Time... laps) {
        return new Pace(
                Arrays.stream(laps).map(time -> new Pace.Lap(1_000, time)).toList(), found, skipped);
    }

    static Stopwatch.Time seconds(int wall, int cpu) {
        return new Stopwatch.Time(
                Duration.ofSeconds(wall).toNanos(), Duration.ofSeconds(cpu).toNanos());
    }

    @Test
    void theMedianIsTheMiddleOne() {
        Pace pace = pace(0, 0, seconds(1, 2), seconds(10, 1), seconds(2, 4));
        assertThat(pace.median(Pace.Lap::wordsASecond)).isEqualTo(500);
        assertThat(pace.least(Pace.Lap::wordsASecond)).isEqualTo(100);
        assertThat(pace.most(Pace.Lap::wordsASecond)).isEqualTo(1_000);
        assertThat(pace.median(Pace.Lap::wordsACpuSecond)).isEqualTo(500);
    }

    @Test
    void ofTwoTheMedianLiesBetween() {
        assertThat(pace(0, 0, seconds(1, 1), seconds(2, 2)).median(Pace.Lap::wordsASecond))
                .isEqualTo(750);
    }

    @Test
    void aClockThatStandsStillGivesNoSpeed() {
        assertThat(pace(0, 0, seconds(1, 0)).median(Pace.Lap::wordsACpuSecond)).isZero();
    }

    @Test
    void thereIsAtLeastOneLap() {
        assertThatThrownBy(() -> new Pace(List.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
