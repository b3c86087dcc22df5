package org.onrecord.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;

/**
 * A page of articles.
 *
 * @param total how many there are in all
 * @param next where the next page begins; null where there is none
 */
public record ArticlePage(
        List<Article> articles, long total, @Nullable Cursor next) {
    public ArticlePage {
        articles = List.copyOf(articles);
    }
}
