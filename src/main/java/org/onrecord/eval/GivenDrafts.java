package org.onrecord.eval;

import java.util.List;
import java.util.Objects;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;

/**
 * Statements whose speakers an attributor has to find.
 *
 * @param drafts in order of position
 */
public record GivenDrafts(Article article, List<Draft> drafts) {
    public GivenDrafts {
        Objects.requireNonNull(article, "article");
        drafts = List.copyOf(drafts);
    }
}
