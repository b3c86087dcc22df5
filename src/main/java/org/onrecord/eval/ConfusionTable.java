package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What things were taken for. */
public final class ConfusionTable {
    private final String what;
    private final List<String> columns;
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    /**
     * An empty table.
     *
     * @param what is compared, for the heading
     * @param columns what a thing can be taken for, in order
     */
    ConfusionTable(String what, List<String> columns) {
        this.what = Objects.requireNonNull(what, "what");
        this.columns = List.copyOf(columns);
    }

    /** Adds one thing; {@code predicted} is a column. */
    void add(String gold, String predicted) {
        if (!columns.contains(predicted)) {
            throw new IllegalArgumentException("no column of " + columns + ": " + predicted);
        }
        counts.computeIfAbsent(gold, row -> new TreeMap<>()).merge(predicted, 1, Integer::sum);
    }

    /** How many were taken for something. */
    public int count(String gold, String predicted) {
        return counts.getOrDefault(gold, Map.of()).getOrDefault(predicted, 0);
    }

    /** How many there are. */
    public int total(String gold) {
        return counts.getOrDefault(gold, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Those taken for what they are, over all of them; 0 of nothing. */
    public double share(String gold) {
        return Measures.ratio(count(gold, gold), total(gold));
    }

    /** A heading, then a line for each thing: what it was taken for, and the share that agrees. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(String.format(Locale.ROOT, "%-18s", what));
        columns.forEach(column -> heading.append(cell(column, column)));
        lines.add(heading + "   agree");
        counts.keySet().forEach(gold -> lines.add(line(gold)));
        return List.copyOf(lines);
    }

    private String line(String gold) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-18s", gold));
        columns.forEach(column -> line.append(cell(column, Integer.toString(count(gold, column)))));
        return line + "   " + Measures.decimals(share(gold), 3);
    }

    private static String cell(String column, String content) {
        return "  " + " ".repeat(Math.max(0, column.length() - content.length())) + content;
    }
}
