package org.onrecord.app.cli;

import java.util.List;
import java.util.function.Function;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;

/** Annotates and attributes: the part of measuring attribution that loads models, which its tests do without. */
@FunctionalInterface
interface AttributionModel {
    /**
     * Annotates an article. What it gives attributes drafts of the article, once: one attribution for each, in the same
     * order.
     */
    Function<List<Draft>, List<Attribution>> annotated(Article article);
}
