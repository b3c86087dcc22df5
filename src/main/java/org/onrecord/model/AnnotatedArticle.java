package org.onrecord.model;

import java.util.List;
import java.util.Objects;

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
}
