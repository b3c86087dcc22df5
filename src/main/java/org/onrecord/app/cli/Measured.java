package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured in a process of its own.
 *
 * @param articles in each lap
 * @param stages milliseconds of processor time for 1,000 words by stage, in order; may be empty
 */
record Measured(Pace pace, int articles, PeakMemory peak, Map<String, Double> stages) {
    private static final String LAP = "lap";
    private static final String FOUND = "found";
    private static final String SKIPPED = "skipped";
    private static final String ARTICLES = "articles";
    private static final String MEMORY = "memory";
    private static final String RESIDENT = "resident";
    private static final String STAGE = "stage";

    Measured {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    /** Articles in a second by the clock. */
    double articlesASecond() {
        return articles * pace.median(Pace.Lap::wordsASecond) / pace.words();
    }

    /** Articles in a second of processor time; zero where the system does not tell. */
    double articlesACpuSecond() {
        return articles * pace.median(Pace.Lap::wordsACpuSecond) / pace.words();
    }

    /** Lines that {@link #parse} reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Pace.Lap lap : pace.laps()) {
            lines.add(line(LAP, lap.words(), lap.time().wall(), lap.time().cpu()));
        }
        lines.add(line(FOUND, pace.found()));
        lines.add(line(SKIPPED, pace.skipped()));
        lines.add(line(ARTICLES, articles));
        lines.add(line(MEMORY, peak.bytes()));
        lines.add(line(RESIDENT, peak.resident()));
        stages.forEach((stage, cost) -> lines.add(line(STAGE, cost, stage)));
        return lines;
    }

    private static String line(String name, Object... values) {
        StringBuilder line = new StringBuilder(name);
        for (Object value : values) {
            line.append('\t').append(value);
        }
        return line.toString();
    }

    /** @throws IllegalArgumentException if something is missing */
    static Measured parse(List<String> lines) {
        List<Pace.Lap> laps = new ArrayList<>();
        Map<String, Double> stages = new LinkedHashMap<>();
        Map<String, String> single = new HashMap<>();
        for (String line : lines) {
            String[] values = line.split("\t", -1);
            switch (values[0]) {
                case LAP ->
                    laps.add(new Pace.Lap(
                            Integer.parseInt(values[1]),
                            new Stopwatch.Time(Long.parseLong(values[2]), Long.parseLong(values[3]))));
                case STAGE -> stages.put(values[2], Double.valueOf(values[1]));
                default -> single.put(values[0], values[values.length - 1]);
            }
        }
        Pace pace = new Pace(laps, number(single, FOUND), number(single, SKIPPED));
        PeakMemory peak =
                new PeakMemory(Long.parseLong(value(single, MEMORY)), Boolean.parseBoolean(value(single, RESIDENT)));
        return new Measured(pace, number(single, ARTICLES), peak, stages);
    }

    private static int number(Map<String, String> lines, String name) {
        return Integer.parseInt(value(lines, name));
    }

    private static String value(Map<String, String> lines, String name) {
        String value = lines.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a measurement without " + name);
        }
        return value;
    }
}
