package org.onrecord.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The lines that say what attribution took, ours beside a baseline's. */
final class AttributionCostReport {
    private AttributionCostReport() {}

    /** Each on the texts that it read with one thread. */
    static List<String> lines(AttributionCost ours, AttributionCost baseline) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Seconds for 1,000 words, by processor time of one thread and (by the clock), of %,d words",
                        ours.words()),
                row("", "annotation", "attribution", "both"),
                seconds("OnRecord", ours),
                seconds("CoreNLP", baseline),
                row(
                        "ratio",
                        ratio(ours, baseline, AttributionCost::annotation),
                        ratio(ours, baseline, AttributionCost::attribution),
                        ratio(ours, baseline, AttributionCost::both)));
    }

    private static String row(String name, String annotation, String attribution, String both) {
        return String.format(Locale.ROOT, "%-10s %-17s %-17s %s", name, annotation, attribution, both);
    }

    private static String seconds(String name, AttributionCost cost) {
        return row(
                name,
                seconds(cost, AttributionCost::annotation),
                seconds(cost, AttributionCost::attribution),
                seconds(cost, AttributionCost::both));
    }

    private static String seconds(AttributionCost cost, Function<AttributionCost, Stopwatch.Time> part) {
        return String.format(
                Locale.ROOT,
                "%.4f (%.4f)",
                seconds(cost, part, Stopwatch.Time::cpu),
                seconds(cost, part, Stopwatch.Time::wall));
    }

    /** For 1,000 words. */
    private static double seconds(
            AttributionCost cost,
            Function<AttributionCost, Stopwatch.Time> part,
            ToLongFunction<Stopwatch.Time> clock) {
        return clock.applyAsLong(part.apply(cost)) / 1e6 / Math.max(1, cost.words());
    }

    private static String ratio(
            AttributionCost ours, AttributionCost baseline, Function<AttributionCost, Stopwatch.Time> part) {
        return ratio(seconds(ours, part, Stopwatch.Time::cpu), seconds(baseline, part, Stopwatch.Time::cpu))
                + " ("
                + ratio(seconds(ours, part, Stopwatch.Time::wall), seconds(baseline, part, Stopwatch.Time::wall))
                + ")";
    }

    private static String ratio(double ours, double baseline) {
        return ours == 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", baseline / ours);
    }
}
