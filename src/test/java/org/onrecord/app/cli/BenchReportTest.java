package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BenchReportTest {
    private final Pace fast =
            PaceTest.pace(1_234, 0, PaceTest.seconds(1, 2), PaceTest.seconds(2, 2), PaceTest.seconds(4, 2));
    private final Pace slow = PaceTest.pace(1, 2, PaceTest.seconds(10, 8));

    @Test
    void aSideHasItsMedianAndItsExtremes() {
        assertThat(BenchReport.pace("onrecord", "statement", fast))
                .containsExactly(
                        "onrecord   500 (250 to 1,000) words/s by the clock, 500 (500 to 500) by processor time",
                        "           3 times 1,000 words; 1234 statements");
    }

    @Test
    void whatWasLeftOutIsSaid() {
        assertThat(BenchReport.pace("corenlp", "quotation", slow))
                .containsExactly(
                        "corenlp    100 (100 to 100) words/s by the clock, 125 (125 to 125) by processor time",
                        "           1 times 1,000 words; 1 quotation; 2 texts left out, at which it threw");
    }

    @Test
    void theRatioIsThatOfTheMedians() {
        assertThat(BenchReport.ratio(fast, slow)).isEqualTo("ratio      5.0 by the clock, 4.0 by processor time");
    }

    @Test
    void withoutAClockThereIsNoRatio() {
        Pace unknown = PaceTest.pace(0, 0, PaceTest.seconds(1, 0));
        assertThat(BenchReport.pace("x", "y", unknown).getFirst()).endsWith("clock, unknown by processor time");
        assertThat(BenchReport.ratio(fast, unknown)).endsWith("unknown by processor time");
    }

    @Test
    void stagesAreBelowEachOther() {
        Map<String, Double> stages = new LinkedHashMap<>();
        stages.put("word pieces", 6.25);
        stages.put("encoder", 1_234.0);
        assertThat(BenchReport.stages(stages))
                .containsExactly(
                        "           of 1,000 words, milliseconds of processor time:",
                        "                6.3  word pieces",
                        "            1,234.0  encoder");
    }

    @Test
    void memoryIsSaidInGigabytes() {
        assertThat(BenchReport.memory(new PeakMemory(612_000_000, true)))
                .containsExactly("           at most 0.61 GB resident");
        assertThat(BenchReport.memory(new PeakMemory(1_500_000_000, false)))
                .containsExactly("           at most 1.50 GB of Java heap");
    }
}
