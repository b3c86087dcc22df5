package org.onrecord.ingest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what stands at the head and the foot of a document's pages and is no part of its text. */
final class PdfRunningLines {
    /** Within so many rows from the first or the last of its page a line may head or foot it. */
    private static final int ROWS = 3;

    /** So many pages show a line to be running wherever it stands at their edge; two do where it stands at one height. */
    private static final int PAGES = 3;

    /** In long documents it takes so many: what is said often ("A. Yes.") stands at one height on some pages by chance. */
    private static final int PAGES_OF_LONG = 4;

    private static final Pattern SENTENCE = Pattern.compile(".*[.!?:,][\"'”’»)\\]]*");

    /** Give or take, in points. */
    private static final float SAME_HEIGHT = 3;

    /** In UTF-16 code units. */
    private static final int LONGEST = 120;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iu)(?:page\\s+)?\\d{1,3}(?:\\s*(?:of|/)\\s*\\d{1,3})?|[-–—]\\s*\\d{1,3}\\s*[-–—]");

    /** Not the number of a paragraph or of an item in a list. */
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^[\\s|–—-]{0,3}(?:(?i:page)\\s+)?\\p{Lu}?(\\d{1,4})(?![.)\\p{L}\\d]).*");

    private static final Pattern NUMBER_BEHIND = Pattern.compile("(?:.*[\\s|/–—-])?\\p{Lu}?(\\d{1,4})[\\s|–—-]{0,3}$");

    private final List<Edge> edges = new ArrayList<>();
    private final Set<Edge> running = new HashSet<>();
    private final int pages;

    private PdfRunningLines(List<List<List<PdfLine>>> pages) {
        this.pages = pages.size();
        for (int page = 0; page < pages.size(); page++) {
            addEdges(page, pages.get(page));
        }
    }

    /** The paragraphs of each page without the lines that head or foot it. */
    static List<List<List<PdfLine>>> removed(List<List<List<PdfLine>>> pages) {
        PdfRunningLines lines = new PdfRunningLines(pages);
        lines.findAlike(edge -> edge.rank == 0 ? shape(edge) : Stream.empty(), PAGES, Float.MAX_VALUE);
        lines.findAlike(PdfRunningLines::shape, 2, SAME_HEIGHT);
        lines.findAlike(PdfRunningLines::numbers, Math.clamp(pages.size(), 2, PAGES), SAME_HEIGHT);
        lines.findPageNumbers();
        Map<Integer, Set<PdfLine>> doomed =
                lines.running.stream().collect(groupingBy(Edge::page, mapping(Edge::line, toSet())));
        List<List<List<PdfLine>>> rest = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            rest.add(without(doomed.getOrDefault(page, Set.of()), pages.get(page)));
        }
        return rest;
    }

    private static List<List<PdfLine>> without(Set<PdfLine> doomed, List<List<PdfLine>> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream()
                        .filter(line -> !doomed.contains(line))
                        .toList())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private void addEdges(int page, List<List<PdfLine>> paragraphs) {
        List<Integer> rows = paragraphs.stream()
                .flatMap(List::stream)
                .map(PdfRunningLines::row)
                .distinct()
                .sorted()
                .toList();
        for (List<PdfLine> paragraph : paragraphs) {
            for (PdfLine line : paragraph) {
                int fromTop = Collections.binarySearch(rows, row(line));
                int rank = Math.min(fromTop, rows.size() - 1 - fromTop);
                if (rank < ROWS) {
                    edges.add(new Edge(page, rank == fromTop, rank, paragraph.size() == 1, line));
                }
            }
        }
    }

    private static int row(PdfLine line) {
        return Math.round(line.baseline());
    }

    /** Marks the lines with a key in common that stand on so many pages, each at the height of another. */
    private void findAlike(Function<Edge, Stream<String>> keys, int fewest, float heights) {
        Map<String, List<Edge>> byKey = new HashMap<>();
        for (Edge edge : edges) {
            keys.apply(edge)
                    .map(key -> edge.top + " " + key)
                    .distinct()
                    .forEach(key -> byKey.computeIfAbsent(key, unused -> new ArrayList<>())
                            .add(edge));
        }
        for (List<Edge> alike : byKey.values()) {
            alike.sort(Comparator.comparingDouble(edge -> edge.line.baseline()));
            for (List<Edge> level : levels(alike, heights)) {
                if (areRunning(level, fewest)) {
                    running.addAll(level);
                }
            }
        }
    }

    /** Every second page from the first to the last has it; every second page of all where it reads like a sentence. */
    private boolean areRunning(List<Edge> level, int fewest) {
        IntSummaryStatistics on = level.stream().mapToInt(Edge::page).distinct().summaryStatistics();
        boolean said =
                level.stream().anyMatch(edge -> SENTENCE.matcher(text(edge)).matches());
        int among = said ? pages : on.getMax() - on.getMin() + 1;
        return on.getCount() >= Math.max(fewest, Math.min(PAGES_OF_LONG, pages / PAGES_OF_LONG))
                && 2 * on.getCount() >= among;
    }

    private static List<List<Edge>> levels(List<Edge> byHeight, float heights) {
        List<List<Edge>> levels = new ArrayList<>();
        float height = 0;
        for (Edge edge : byHeight) {
            if (levels.isEmpty() || edge.line.baseline() - height > heights) {
                levels.add(new ArrayList<>());
                height = edge.line.baseline();
            }
            levels.getLast().add(edge);
        }
        return levels;
    }

    /** A number stands alone, or it may be the end of a sentence; nothing but running lines stands between it and the edge. */
    private void findPageNumbers() {
        Collection<Map<Boolean, List<Edge>>> pages = edges.stream()
                .collect(groupingBy(Edge::page, groupingBy(Edge::top)))
                .values();
        pages.forEach(page -> page.values().forEach(this::findPageNumber));
    }

    private void findPageNumber(List<Edge> side) {
        boolean outermost = true;
        for (int rank = 0; rank < ROWS && outermost; rank++) {
            for (Edge edge : side) {
                if (edge.rank == rank && !running.contains(edge)) {
                    boolean isNumber =
                            edge.alone && PAGE_NUMBER.matcher(text(edge)).matches();
                    outermost &= isNumber && running.add(edge);
                }
            }
        }
    }

    private static Stream<String> shape(Edge edge) {
        String text = text(edge);
        return text.length() > LONGEST
                ? Stream.empty()
                : Stream.of(text.replaceAll("\\d+", "0").toLowerCase(Locale.ROOT));
    }

    /**
     * What lines have in common whose numbers go up from page to page as page numbers do: the number that the first page
     * would have. On left pages it may stand before the other words and on right ones behind them.
     */
    private static Stream<String> numbers(Edge edge) {
        String text = text(edge);
        return Stream.of(NUMBER_BEFORE, NUMBER_BEHIND)
                .filter(pattern -> text.length() <= LONGEST)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(number -> String.valueOf(Integer.parseInt(number.group(1)) - edge.page));
    }

    private static String text(Edge edge) {
        return Whitespace.collapse(edge.line.text());
    }

    /**
     * A line near the head or the foot of a page.
     *
     * @param rank how many rows stand between it and the edge
     * @param alone whether it is a paragraph of its own
     */
    private record Edge(int page, boolean top, int rank, boolean alone, PdfLine line) {}
}
