package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AttributionCostReportTest {
    @Test
    void saysWhatAThousandWordsTakeAndHowManyTimesAsLongTheBaselineNeeds() {
        AttributionCost ours = cost(2_000, 1.0, 0.5).plus(cost(2_000, 1.0, 0.5));
        AttributionCost baseline = cost(4_000, 3.0, 20);

        assertThat(AttributionCostReport.lines(ours, baseline))
                .containsExactly(
                        "Seconds for 1,000 words, by processor time of one thread and (by the clock), of 4,000 words",
                        "           annotation        attribution       both",
                        "OnRecord   0.5000 (1.0000)   0.2500 (0.5000)   0.7500 (1.5000)",
                        "CoreNLP    0.7500 (1.5000)   5.0000 (10.0000)  5.7500 (11.5000)",
                        "ratio      1.5 (1.5)         20.0 (20.0)       7.7 (7.7)");
    }

    @Test
    void aClockThatStoodStillTellsNothing() {
        assertThat(AttributionCostReport.lines(AttributionCost.NONE, AttributionCost.NONE))
                .last()
                .asString()
                .startsWith("ratio      unknown (unknown)");
    }

    /** By the clock it takes twice as long. */
    private static AttributionCost cost(int words, double annotation, double attribution) {
        return new AttributionCost(words, time(annotation), time(attribution));
    }

    private static Stopwatch.Time time(double seconds) {
        return new Stopwatch.Time((long) (2e9 * seconds), (long) (1e9 * seconds));
    }
}
