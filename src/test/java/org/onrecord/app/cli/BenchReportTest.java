package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BenchReportTest {
    private static final PeakMemory MEMORY = new PeakMemory(612_000_000, true);

    private final Measured fast = new Measured(
            PaceTest.pace(1_234, 0, PaceTest.seconds(1, 2), PaceTest.seconds(2, 2), PaceTest.seconds(4, 2)),
            10,
            MEMORY,
            stages());
    private final Measured slow = new Measured(
            PaceTest.pace(1, 2, PaceTest.seconds(10, 8)), 1, new PeakMemory(1_224_000_000, true), Map.of());

    private static Map<String, Double> stages() {
        Map<String, Double> stages = new LinkedHashMap<>();
        stages.put("reading", 6.25);
        stages.put("annotation", 1_234.0);
        return stages;
    }

    @Test
    void aPartHasItsMedianItsExtremesItsMemoryAndItsStages() {
        assertThat(BenchReport.part("ours", "statement", fast))
                .containsExactly(
                        "ours                     500 (250 to 1,000) words/s by the clock, 500 (500 to 500) by processor time",
                        "                         3 times 1,000 words in 10 articles; 1234 statements",
                        "                         at most 0.61 GB resident",
                        "                         of 1,000 words, milliseconds of processor time:",
                        "                              6.3  reading",
                        "                          1,234.0  annotation");
    }

    @Test
    void whatWasLeftOutIsSaid() {
        assertThat(BenchReport.part("theirs", "quotation", slow).get(1))
                .endsWith("1 times 1,000 words in 1 article; 1 quotation; 2 texts left out, at which it threw");
    }

    @Test
    void theTableHasALineForEachPart() {
        Map<BenchPart, Measured> parts = new EnumMap<>(BenchPart.class);
        parts.put(BenchPart.STOCK, slow);
        parts.put(BenchPart.THREADS, fast);
        assertThat(BenchReport.table(parts, 4))
                .containsExactly(
                        "",
                        "                              words/s words/core-s   articles/s  art./core-s  memory",
                        "every speaker, 4 threads          500          500          5.0          5.0  0.61 GB resident",
                        "CoreNLP quote                     100          125          0.1          0.1  1.22 GB resident");
    }

    @Test
    void ratiosAreThoseOfTheMediansForWhatWasMeasured() {
        Map<BenchPart, Measured> parts = new EnumMap<>(BenchPart.class);
        parts.put(BenchPart.ALL, fast);
        assertThat(BenchReport.ratios(parts, 2)).isEmpty();
        parts.put(BenchPart.STOCK, slow);
        parts.put(BenchPart.THREADS, fast);
        assertThat(BenchReport.ratios(parts, 2))
                .containsExactly(
                        "",
                        "every speaker, 1 thread : CoreNLP quote = 5.00 by the clock, 4.00 by processor time, 0.50 of the memory",
                        "every speaker, 2 threads : every speaker, 1 thread = 1.00 by the clock, 1.00 by processor time, 1.00 of the"
                                + " memory");
    }

    @Test
    void withoutAClockThereIsNoRatio() {
        Measured unknown = new Measured(PaceTest.pace(0, 0, PaceTest.seconds(1, 0)), 1, MEMORY, Map.of());
        Map<BenchPart, Measured> parts = new EnumMap<>(Map.of(BenchPart.ALL, fast, BenchPart.STOCK, unknown));
        assertThat(BenchReport.part("x", "y", unknown).getFirst()).endsWith("clock, unknown by processor time");
        assertThat(BenchReport.ratios(parts, 1).getLast()).contains("unknown by processor time");
    }
}
