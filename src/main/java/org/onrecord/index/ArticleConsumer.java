package org.onrecord.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;

/** Takes articles one after the other. */
@FunctionalInterface
public interface ArticleConsumer {
    /**
     * Takes the next article; an exception ends the streaming and reaches its caller.
     *
     * @param nearDuplicateOf origin of the earlier article that it is a near-duplicate of; null where it is none
     */
    void accept(Article article, @Nullable String nearDuplicateOf) throws IOException;
}
