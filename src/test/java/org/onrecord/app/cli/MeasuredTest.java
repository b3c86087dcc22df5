package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MeasuredTest {
    @Test
    void whatOneProcessWritesAnotherReads() {
        Map<String, Double> stages = new LinkedHashMap<>();
        stages.put("reading", 0.25);
        stages.put("annotation", 1e-7);
        Pace pace = PaceTest.pace(7, 1, PaceTest.seconds(1, 2), PaceTest.seconds(3, 4));
        Measured measured = new Measured(pace, 20, new PeakMemory(123, true), stages);

        Measured read = Measured.parse(measured.lines());

        assertThat(read).isEqualTo(measured);
        assertThat(read.stages().keySet()).containsExactly("reading", "annotation");
    }

    @Test
    void articlesASecondGoWithTheWords() {
        Pace pace = PaceTest.pace(0, 0, PaceTest.seconds(2, 4));
        Measured measured = new Measured(pace, 20, new PeakMemory(1, false), Map.of());

        assertThat(measured.articlesASecond()).isEqualTo(10);
        assertThat(measured.articlesACpuSecond()).isEqualTo(5);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> Measured.parse(List.of("lap\t1\t2\t3", "found\t4")))
                .hasMessage("a measurement without skipped");
    }
}
