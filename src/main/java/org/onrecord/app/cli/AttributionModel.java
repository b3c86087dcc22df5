package org.onrecord.app.cli;

import java.util.List;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;

/** Annotates and attributes: the part of measuring attribution that loads models, which its tests do without. */
@FunctionalInterface
interface AttributionModel {
    /** One attribution for each of {@code drafts}, in the same order. */
    List<Attribution> attribute(Article article, List<Draft> drafts);
}
