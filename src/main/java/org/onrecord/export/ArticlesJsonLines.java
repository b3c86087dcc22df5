package org.onrecord.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;

/**
 * Articles as JSON Lines: the texts that the offsets of exported statements point into, counted in Unicode code points.
 */
public final class ArticlesJsonLines implements Closeable {
    private final JsonLineOutput json;

    /** Writes to {@code out}, which {@link #close} closes. */
    public ArticlesJsonLines(OutputStream out) throws IOException {
        json = new JsonLineOutput(out);
    }

    /**
     * Appends one article.
     *
     * @param nearDuplicateOf origin of the earlier article that it is a near-duplicate of; null where it is none
     */
    public void write(Article article, @Nullable String nearDuplicateOf) throws IOException {
        json.begin();
        json.text("article_id", article.id());
        json.text("article_source", article.origin());
        json.text("article_title", article.title());
        json.text("article_byline", article.byline());
        json.text("article_outlet", article.outlet());
        json.text("article_url", article.url());
        json.published("article_published", article.published());
        json.text("article_language", article.language());
        json.text("content_type", article.contentType());
        json.text("text", article.text());
        json.published("article_modified", article.modified());
        json.text("near_duplicate_of", nearDuplicateOf);
        json.end();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
