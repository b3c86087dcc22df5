package org.onrecord.ingest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of the rows of a page. Where a file draws the columns of a page row by row, their lines are put in the order of
 * reading; the rows of tables stay as they are.
 */
final class PdfColumns {
    private static final int FEWEST_ROWS = 5;

    /** Large pages of newspapers hold some thousand; to compare each with each of very many would take minutes. */
    private static final int MOST_WORDS = 20_000;

    private static final int MOST_CANDIDATES = 500;

    private static final int MOST_COLUMNS = 6;

    /** In sizes of the type. Words of justified lines stand up to one apart. */
    private static final float NARROWEST = 0.8f;

    private static final double FILLED = 0.7;
    private static final int WORDS = 3;
    private static final float INDENTED = 0.8f;
    private static final float SPACED = 1.35f;
    private static final float SHORT = 0.75f;

    private PdfColumns() {}

    /** The paragraphs of a page. Where the type changes from one line to the next, another begins. */
    static List<List<PdfLine>> paragraphs(List<PdfRow> page) {
        List<List<PdfLine>> paragraphs = new ArrayList<>();
        PdfLine before = null;
        for (PdfRow row : ordered(page, MOST_COLUMNS)) {
            PdfLine line = row.line();
            if (before != null && before.isInitialOf(line)) {
                paragraphs.getLast().set(0, line.behindInitial(before));
            } else {
                if (before == null || row.startsParagraph() || !before.isSetLike(line)) {
                    paragraphs.add(new ArrayList<>());
                }
                paragraphs.getLast().add(line);
            }
            before = line;
        }
        return paragraphs;
    }

    private static List<PdfRow> ordered(List<PdfRow> rows, int most) {
        long words = rows.stream().mapToLong(row -> row.words().size()).sum();
        Gutter gutter = most == 1 || rows.size() < FEWEST_ROWS || words > MOST_WORDS ? null : Gutter.of(rows);
        if (gutter == null) {
            return rows;
        }
        List<PdfRow> ordered = new ArrayList<>();
        List<PdfRow> beside = new ArrayList<>();
        for (PdfRow row : rows) {
            if (gutter.isCrossedBy(row)) {
                ordered.addAll(columns(beside, gutter, most));
                beside.clear();
                ordered.add(row);
            } else {
                beside.add(row);
            }
        }
        ordered.addAll(columns(beside, gutter, most));
        return ordered;
    }

    private static List<PdfRow> columns(List<PdfRow> rows, Gutter gutter, int most) {
        if (rows.stream().filter(gutter::divides).count() < FEWEST_ROWS) {
            return rows;
        }
        List<PdfRow> columns = new ArrayList<>();
        columns.addAll(ordered(withParagraphs(gutter.left(rows)), most - 1));
        columns.addAll(ordered(withParagraphs(gutter.right(rows)), most - 1));
        return columns;
    }

    /** Finds anew where paragraphs start, as the rows over all columns did not tell. */
    private static List<PdfRow> withParagraphs(List<PdfRow> column) {
        float left = commonest(column);
        float right = (float) column.stream().mapToDouble(PdfRow::right).max().orElse(0);
        float distance = distance(column);
        List<PdfRow> rows = new ArrayList<>();
        PdfRow before = null;
        for (PdfRow row : column) {
            boolean starts = before == null
                    || row.left() > left + INDENTED * row.size()
                    || row.baseline() - before.baseline() > SPACED * distance
                    || before.right() < left + SHORT * (right - left);
            rows.add(new PdfRow(row.words(), starts));
            before = row;
        }
        return rows;
    }

    /** Where most rows begin: what hangs out on the left does not make all others indented. */
    private static float commonest(List<PdfRow> column) {
        return column.stream().collect(groupingBy(row -> Math.round(row.left()), counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** Between the baselines of most rows. */
    private static float distance(List<PdfRow> column) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < column.size(); i++) {
            distances.add(column.get(i).baseline() - column.get(i - 1).baseline());
        }
        return distances.isEmpty() ? 0 : distances.stream().sorted().toList().get(distances.size() / 2);
    }

    /** The white space between two columns. */
    private record Gutter(float x, float width) {
        /** The one that most rows have; null where there are no columns of text. */
        static @Nullable Gutter of(List<PdfRow> rows) {
            Gutter best = null;
            long most = 0;
            for (Gutter gutter : candidates(rows)) {
                long divided = rows.stream().filter(gutter::divides).count();
                if (divided > most) {
                    best = gutter;
                    most = divided;
                }
            }
            return best != null && best.dividesColumns(rows, most) ? best : null;
        }

        private static List<Gutter> candidates(List<PdfRow> rows) {
            return rows.stream()
                    .map(PdfRow::fromLeftToRight)
                    .flatMap(words ->
                            IntStream.range(1, words.size()).mapToObj(i -> between(words.get(i - 1), words.get(i))))
                    .flatMap(Optional::stream)
                    .limit(MOST_CANDIDATES)
                    .toList();
        }

        private static Optional<Gutter> between(PdfWord left, PdfWord right) {
            float width = NARROWEST * Math.min(left.size(), right.size());
            return right.left() - left.right() < width
                    ? Optional.empty()
                    : Optional.of(new Gutter((left.right() + right.left()) / 2, width / 2));
        }

        private boolean dividesColumns(List<PdfRow> rows, long divided) {
            long crossed = rows.stream().filter(this::isCrossedBy).count();
            List<PdfRow> both = rows.stream().filter(this::divides).toList();
            return divided >= Math.max(FEWEST_ROWS, crossed) && isText(left(both)) && isText(right(both));
        }

        /** The cells of tables are short, or of very different lengths. */
        private static boolean isText(List<PdfRow> column) {
            double left = column.stream().mapToDouble(PdfRow::left).min().orElse(0);
            double right = column.stream().mapToDouble(PdfRow::right).max().orElse(0);
            long full = column.stream()
                    .filter(row -> row.right() - row.left() >= FILLED * (right - left))
                    .filter(row -> row.text().split("\\s+", -1).length >= WORDS)
                    .count();
            return 2 * full > column.size();
        }

        boolean isCrossedBy(PdfRow row) {
            return row.words().stream().anyMatch(word -> word.left() < x - width / 2 && word.right() > x + width / 2);
        }

        boolean divides(PdfRow row) {
            return row.left() < x
                    && row.right() > x
                    && row.words().stream()
                            .noneMatch(word -> word.right() > x - width / 2 && word.left() < x + width / 2);
        }

        List<PdfRow> left(List<PdfRow> rows) {
            return part(rows, true);
        }

        List<PdfRow> right(List<PdfRow> rows) {
            return part(rows, false);
        }

        private List<PdfRow> part(List<PdfRow> rows, boolean left) {
            List<PdfRow> part = new ArrayList<>();
            for (PdfRow row : rows) {
                List<PdfWord> words = row.words().stream()
                        .filter(word -> word.left() < x == left)
                        .toList();
                if (!words.isEmpty()) {
                    part.add(new PdfRow(words, row.startsParagraph()));
                }
            }
            return part;
        }
    }
}
