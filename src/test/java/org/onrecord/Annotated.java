package org.onrecord;

import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;

/** Annotates texts for tests tagged {@code model}, with models loaded once. */
public final class Annotated {
    private static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();

    private Annotated() {}

    public static AnnotatedArticle text(String text) {
        return article(Article.of("test.txt", "text/plain", text));
    }

    public static AnnotatedArticle article(Article article) {
        return ANNOTATOR.annotate(article);
    }
}
