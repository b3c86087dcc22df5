package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The lines that say how fast texts were read. */
final class BenchReport {
    private BenchReport() {}

    /**
     * What one side did.
     *
     * @param noun for one of the things that it found
     */
    static List<String> pace(String name, String noun, Pace pace) {
        String speeds = speed(pace, Pace.Lap::wordsASecond) + " words/s by the clock, "
                + speed(pace, Pace.Lap::wordsACpuSecond) + " by processor time";
        String work = String.format(
                Locale.ROOT,
                "%d times %,d words; %s",
                pace.laps().size(),
                pace.words(),
                Reporter.count(pace.found(), noun));
        return List.of(row(name, speeds), row("", pace.skipped() == 0 ? work : work + "; " + skipped(pace.skipped())));
    }

    private static String row(String name, String text) {
        return String.format(Locale.ROOT, "%-10s %s", name, text);
    }

    private static String skipped(int texts) {
        return Reporter.count(texts, "text") + " left out, at which it threw";
    }

    /** Median, and in brackets the slowest and the fastest lap. */
    private static String speed(Pace pace, ToDoubleFunction<Pace.Lap> speed) {
        double median = pace.median(speed);
        return median == 0
                ? "unknown"
                : String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median, pace.least(speed), pace.most(speed));
    }

    /** The most memory that it took, with all that Java takes for itself. */
    static List<String> memory(PeakMemory peak) {
        return List.of(row("", "at most " + peak));
    }

    /** How many times as fast as {@code stock} the other is. */
    static String ratio(Pace ours, Pace stock) {
        String clock = ratio(ours, stock, Pace.Lap::wordsASecond);
        return row(
                "ratio",
                clock + " by the clock, " + ratio(ours, stock, Pace.Lap::wordsACpuSecond) + " by processor time");
    }

    private static String ratio(Pace ours, Pace stock, ToDoubleFunction<Pace.Lap> speed) {
        double base = stock.median(speed);
        return base == 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", ours.median(speed) / base);
    }

    /** What the parts cost, in milliseconds for 1,000 words. */
    static List<String> stages(Map<String, Double> milliseconds) {
        List<String> lines = new ArrayList<>();
        lines.add(row("", "of 1,000 words, milliseconds of processor time:"));
        milliseconds.forEach(
                (stage, cost) -> lines.add(row("", String.format(Locale.ROOT, "%,8.1f  %s", cost, stage))));
        return lines;
    }
}
