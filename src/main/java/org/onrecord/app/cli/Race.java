package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a reader read the same texts several times, against the clock. */
final class Race {
    /** How often each portion is read; the median counts. */
    static final int LAPS = 3;

    /** Of a lap's words, so many are read before the first: compilers and caches are ready then. */
    private static final double WARM_UP = 0.5;

    private final Stopwatch stopwatch;
    private final Consumer<String> progress;

    /** @param progress is told what comes next */
    Race(Stopwatch stopwatch, Consumer<String> progress) {
        this.stopwatch = stopwatch;
        this.progress = progress;
    }

    /**
     * Reads at least {@code words} of the texts, {@link #LAPS} times.
     *
     * @param reader gives the number of statements in a text, or nothing where it cannot read it
     */
    Pace run(String name, Function<String, OptionalInt> reader, List<String> texts, int words) {
        progress.accept(name + ": warming up");
        lap(reader, Portion.of(texts, (int) Math.ceil(words * WARM_UP)), new Tally());
        Portion portion = Portion.of(texts, words);
        List<Pace.Lap> laps = new ArrayList<>();
        Tally tally = new Tally();
        for (int i = 0; i < LAPS; i++) {
            progress.accept(name + ": reading " + portion.words() + " words, " + (i + 1) + " of " + LAPS);
            tally = new Tally();
            laps.add(lap(reader, portion, tally));
        }
        return new Pace(laps, tally.found, tally.skipped);
    }

    private Pace.Lap lap(Function<String, OptionalInt> reader, Portion portion, Tally tally) {
        Stopwatch.Time begin = stopwatch.now();
        Stopwatch.Time lost = Stopwatch.Time.NONE;
        int words = portion.words();
        Stopwatch.Time before = begin;
        for (String text : portion.texts()) {
            OptionalInt found = reader.apply(text);
            Stopwatch.Time after = stopwatch.now();
            if (found.isEmpty()) {
                lost = lost.plus(after.minus(before));
                words -= Portion.words(text);
                tally.skipped++;
            }
            tally.found += found.orElse(0);
            before = after;
        }
        return new Pace.Lap(words, before.minus(begin).minus(lost));
    }

    private static final class Tally {
        private int found;
        private int skipped;
    }
}
