package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;
import org.onrecord.text.Layout;

/** Ranks statements by the vectors alone, each compared with the query: the yardstick of a search by meaning, without an index. */
final class MeaningSearch {
    private final Function<String, TextVectors> vectors;
    private final StatementEncoder encoder;
    private final List<Placed> statements = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(String id, byte[] vector) {}

    private record Near(String id, double similarity) {}

    /**
     * @param texts of the statements' articles, by origin
     * @param vectors gives those of a text
     */
    MeaningSearch(
            List<StatementRow> rows,
            Map<String, String> texts,
            Function<String, TextVectors> vectors,
            StatementEncoder encoder) {
        this.vectors = vectors;
        this.encoder = encoder;
        rows.stream()
                .collect(Collectors.groupingBy(StatementRow::articleSource))
                .forEach((source, own) -> place(texts.getOrDefault(source, ""), own));
    }

    private void place(String text, List<StatementRow> rows) {
        TextVectors article = vectors.apply(text);
        List<Paragraph> paragraphs = Layout.of(text).paragraphs();
        for (StatementRow row : rows) {
            List<Span> content =
                    row.content().stream().map(span -> utf16(text, span)).toList();
            Span paragraph = paragraphs.stream()
                    .map(Paragraph::span)
                    .filter(span -> span.contains(content.getFirst().begin()))
                    .findFirst()
                    .orElse(content.getFirst());
            Span opening = paragraphs.getFirst().span();
            statements.add(new Placed(row.statementId(), encoder.statement(article, content, paragraph, opening)));
        }
    }

    private static Span utf16(String text, Span codePoints) {
        int begin = text.offsetByCodePoints(0, codePoints.begin());
        return new Span(begin, text.offsetByCodePoints(begin, codePoints.length()));
    }

    /** The ids of all statements, the nearest to the query first. */
    List<String> ranked(String query) {
        byte[] wanted = encoder.query(vectors.apply(query));
        return statements.stream()
                .map(placed -> new Near(placed.id, StatementEncoder.similarity(wanted, placed.vector)))
                .sorted(Comparator.comparingDouble(Near::similarity).reversed().thenComparing(Near::id))
                .map(Near::id)
                .toList();
    }
}
