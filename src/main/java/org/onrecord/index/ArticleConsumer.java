package org.onrecord.index;

import java.io.IOException;
import org.onrecord.model.Article;

/** Takes articles one after the other. */
@FunctionalInterface
public interface ArticleConsumer {
    /** Takes the next article; an exception ends the streaming and reaches its caller. */
    void accept(Article article) throws IOException;
}
