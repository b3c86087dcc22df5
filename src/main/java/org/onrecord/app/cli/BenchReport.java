package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The lines that say how fast articles were read, and in how much memory. */
final class BenchReport {
    private static final String UNKNOWN = "unknown";

    private BenchReport() {}

    /**
     * What was measured in one process.
     *
     * @param noun for one of the things that it found
     */
    static List<String> part(String name, String noun, Measured measured) {
        Pace pace = measured.pace();
        List<String> lines = new ArrayList<>();
        lines.add(row(
                name,
                speed(pace, Pace.Lap::wordsASecond) + " words/s by the clock, " + speed(pace, Pace.Lap::wordsACpuSecond)
                        + " by processor time"));
        String work = String.format(
                Locale.ROOT,
                "%d times %,d words in %s; %s",
                pace.laps().size(),
                pace.words(),
                Reporter.count(measured.articles(), "article"),
                Reporter.count(pace.found(), noun));
        lines.add(row("", pace.skipped() == 0 ? work : work + "; " + skipped(pace.skipped())));
        lines.add(row("", "at most " + measured.peak()));
        if (!measured.stages().isEmpty()) {
            lines.add(row("", "of 1,000 words, milliseconds of processor time:"));
            measured.stages()
                    .forEach(
                            (stage, cost) -> lines.add(row("", String.format(Locale.ROOT, "%,8.1f  %s", cost, stage))));
        }
        return lines;
    }

    private static String row(String name, String text) {
        return String.format(Locale.ROOT, "%-24s %s", name, text);
    }

    private static String skipped(int texts) {
        return Reporter.count(texts, "text") + " left out, at which it threw";
    }

    /** Median, and in brackets the slowest and the fastest lap. */
    private static String speed(Pace pace, ToDoubleFunction<Pace.Lap> speed) {
        double median = pace.median(speed);
        return median == 0
                ? UNKNOWN
                : String.format(Locale.ROOT, "%,.0f (%,.0f to %,.0f)", median, pace.least(speed), pace.most(speed));
    }

    /** All parts below each other: medians by the clock, and for one core by processor time. */
    static List<String> table(Map<BenchPart, Measured> parts, int threads) {
        List<String> lines = new ArrayList<>();
        String form = "%-24s %12s %12s %12s %12s  %s";
        lines.add("");
        lines.add(
                String.format(Locale.ROOT, form, "", "words/s", "words/core-s", "articles/s", "art./core-s", "memory"));
        parts.forEach((part, measured) -> lines.add(String.format(
                Locale.ROOT,
                form,
                part.label(threads),
                figure("%,.0f", measured.pace().median(Pace.Lap::wordsASecond)),
                figure("%,.0f", measured.pace().median(Pace.Lap::wordsACpuSecond)),
                figure("%,.1f", measured.articlesASecond()),
                figure("%,.1f", measured.articlesACpuSecond()),
                measured.peak())));
        return lines;
    }

    private static String figure(String form, double value) {
        return value == 0 ? UNKNOWN : String.format(Locale.ROOT, form, value);
    }

    /** How many times as fast one part is as another, for those pairs that were measured. */
    static List<String> ratios(Map<BenchPart, Measured> parts, int threads) {
        List<String> lines = new ArrayList<>();
        for (BenchPart part : List.of(BenchPart.ALL, BenchPart.ROSTER)) {
            addRatio(part, BenchPart.STOCK, parts, threads, lines);
        }
        addRatio(BenchPart.THREADS, BenchPart.ALL, parts, threads, lines);
        if (!lines.isEmpty()) {
            lines.addFirst("");
        }
        return lines;
    }

    private static void addRatio(
            BenchPart part, BenchPart base, Map<BenchPart, Measured> parts, int threads, List<String> out) {
        Measured one = parts.get(part);
        Measured other = parts.get(base);
        if (one != null && other != null) {
            out.add(part.label(threads) + " : " + base.label(threads) + " = "
                    + ratio(one, other, Pace.Lap::wordsASecond) + " by the clock, "
                    + ratio(one, other, Pace.Lap::wordsACpuSecond) + " by processor time, "
                    + String.format(
                            Locale.ROOT,
                            "%.2f",
                            (double) one.peak().bytes() / other.peak().bytes())
                    + " of the memory");
        }
    }

    private static String ratio(Measured one, Measured other, ToDoubleFunction<Pace.Lap> speed) {
        double base = other.pace().median(speed);
        return figure("%.2f", base == 0 ? 0 : one.pace().median(speed) / base);
    }
}
