package org.onrecord.correct;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/**
 * Which statement a correction is of, told in several ways, of which one still holds when its article has changed or is read by other models.
 * Spans count Unicode code points into the article's text.
 *
 * @param text the words of the content
 * @param prefix what stands before the content, {@link #SURROUNDINGS} code points at most
 * @param suffix what stands behind it
 * @param source where the source is named; empty where it is not
 */
public record Anchor(
        String statementId,
        String articleId,
        String articleSource,
        String text,
        String prefix,
        String suffix,
        List<Span> content,
        @Nullable String sourceText,
        List<Span> source) {
    private static final int SURROUNDINGS = 32;

    public Anchor {
        content = List.copyOf(content);
        source = List.copyOf(source);
        if (statementId.isBlank() || articleSource.isBlank()) {
            throw new IllegalArgumentException("a correction of no statement");
        }
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a correction of a statement without content: " + statementId);
        }
    }

    /** The anchor of a statement of an article with this text. */
    public static Anchor of(StatementRow row, String articleText) {
        Span first = row.content().getFirst();
        Span last = row.content().getLast();
        return new Anchor(
                row.statementId(),
                row.articleId(),
                row.articleSource(),
                row.text(),
                cut(articleText, first.begin() - SURROUNDINGS, first.begin()),
                cut(articleText, last.end(), last.end() + SURROUNDINGS),
                row.content(),
                row.sourceText(),
                row.source() == null ? List.of() : row.source());
    }

    /** Position of the first word. */
    int begin() {
        return content.getFirst().begin();
    }

    /** What of a stretch in code points lies in the text. */
    private static String cut(String text, int begin, int end) {
        int length = text.codePointCount(0, text.length());
        int first = Math.clamp(begin, 0, length);
        int from = text.offsetByCodePoints(0, first);
        return text.substring(from, text.offsetByCodePoints(from, Math.clamp(end, first, length) - first));
    }
}
