package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article with its linguistic annotation.
 *
 * @param mentions the names found, in order of position
 */
public record AnnotatedArticle(
        Article article, List<Paragraph> paragraphs, List<Sentence> sentences, List<Mention> mentions) {
    public AnnotatedArticle {
        Objects.requireNonNull(article, "article");
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
    }

    public String text() {
        return article.text();
    }

    /** The paragraph that holds {@code position}, or null where it falls between two. */
    public @Nullable Paragraph paragraphAt(int position) {
        int index = Positions.firstEndingBehind(paragraphs, Paragraph::span, position);
        return index < paragraphs.size() && paragraphs.get(index).span().contains(position)
                ? paragraphs.get(index)
                : null;
    }

    /** The sentences that overlap {@code span}, in order. */
    public List<Sentence> sentencesIn(Span span) {
        return Positions.overlapping(sentences, Sentence::span, span);
    }

    /** The paragraphs that overlap {@code span}, in order. */
    public List<Paragraph> paragraphsIn(Span span) {
        return Positions.overlapping(paragraphs, Paragraph::span, span);
    }
}
