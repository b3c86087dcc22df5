package org.onrecord.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a page has at one height; over columns it may be a line of each.
 *
 * @param words at least one, in the order of the file
 * @param startsParagraph whether the distance to the row before, or its indentation, says so
 */
record PdfRow(List<PdfWord> words, boolean startsParagraph) {
    private static final double NEARLY_ALL = 0.95;

    PdfRow {
        words = List.copyOf(words);
    }

    float left() {
        return (float) words.stream().mapToDouble(PdfWord::left).min().orElse(0);
    }

    float right() {
        return (float) words.stream().mapToDouble(PdfWord::right).max().orElse(0);
    }

    float baseline() {
        return words.getFirst().baseline();
    }

    float size() {
        return (float) words.stream().mapToDouble(PdfWord::size).max().orElse(0);
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    List<PdfWord> fromLeftToRight() {
        return words.stream().sorted(Comparator.comparingDouble(PdfWord::left)).toList();
    }

    PdfLine line() {
        return new PdfLine(text(), left(), right(), baseline(), size(), font());
    }

    private String font() {
        Map<String, Integer> lengths = new HashMap<>();
        int all = 0;
        for (PdfWord word : words) {
            lengths.merge(word.font(), word.text().length(), Integer::sum);
            all += word.text().length();
        }
        double enough = NEARLY_ALL * all;
        return lengths.entrySet().stream()
                .filter(font -> font.getValue() >= enough)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
