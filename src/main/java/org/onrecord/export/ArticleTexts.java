package org.onrecord.export;

import java.io.IOException;
import java.util.Optional;
import org.onrecord.model.Article;

/** Where formats that quote an article's text get it from. */
@FunctionalInterface
public interface ArticleTexts {
    /** The article of a source, {@link Article#origin}; empty where it is not known. */
    Optional<Article> of(String source) throws IOException;
}
