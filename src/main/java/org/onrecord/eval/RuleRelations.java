package org.onrecord.eval;

import java.util.List;
import java.util.function.Function;
import org.onrecord.annotate.CoreNlpAnnotator;
import org.onrecord.extract.Relation;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;

/**
 * The statements that rules find, as relations. Nested ones are left out, since PolNeAR has none; models load at the
 * first text.
 */
public final class RuleRelations implements Function<String, List<Relation>> {
    private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();
    private final StatementExtractor extractor = new StatementExtractor();

    @Override
    public List<Relation> apply(String text) {
        return extractor.extract(annotator.annotate(Article.of("text", "text/plain", text))).stream()
                .filter(draft -> !draft.nested())
                .map(RuleRelations::relation)
                .toList();
    }

    private static Relation relation(Draft draft) {
        return new Relation(
                draft.content(),
                draft.cue(),
                draft.source() == null ? List.of() : List.of(draft.source().span()),
                draft.confidence());
    }
}
