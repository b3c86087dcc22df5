package org.onrecord.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/** Keeps the text of one article at a time, since statements come ordered by article. */
final class CurrentArticle {
    private final ArticleTexts texts;
    private @Nullable ArticleText current;

    CurrentArticle(ArticleTexts texts) {
        this.texts = texts;
    }

    /**
     * The text of the article that a statement stands in.
     *
     * @throws IOException if it is not known
     */
    ArticleText of(StatementRow row) throws IOException {
        if (current == null || !current.source().equals(row.articleSource())) {
            current = new ArticleText(texts.of(row.articleSource())
                    .orElseThrow(() -> new IOException("there is no text of " + row.articleSource())));
        }
        return current;
    }
}
