package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
        int index = firstEndingBehind(paragraphs, Paragraph::span, position);
        return index < paragraphs.size() && paragraphs.get(index).span().contains(position)
                ? paragraphs.get(index)
                : null;
    }

    /** The sentences that overlap {@code span}, in order. */
    public List<Sentence> sentencesIn(Span span) {
        int begin = firstEndingBehind(sentences, Sentence::span, span.begin());
        int end = begin;
        while (end < sentences.size() && sentences.get(end).span().begin() < span.end()) {
            end++;
        }
        return sentences.subList(begin, end);
    }

    /** The paragraphs that overlap {@code span}, in order. */
    public List<Paragraph> paragraphsIn(Span span) {
        int begin = firstEndingBehind(paragraphs, Paragraph::span, span.begin());
        int end = begin;
        while (end < paragraphs.size() && paragraphs.get(end).span().begin() < span.end()) {
            end++;
        }
        return paragraphs.subList(begin, end);
    }

    /** Index of the first that ends behind {@code position}, in a list ordered by position. */
    private static <T> int firstEndingBehind(List<T> ordered, Function<T, Span> span, int position) {
        int low = 0;
        int high = ordered.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (span.apply(ordered.get(middle)).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
