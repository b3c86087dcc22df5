package org.onrecord.eval;

import org.jspecify.annotations.Nullable;
import org.onrecord.extract.Relation;
import org.onrecord.model.Draft;

/**
 * One thing that an extractor got wrong.
 *
 * @param type that of the gold relation, or of the prediction where there is none
 * @param gold null where a prediction is spurious
 * @param predicted null where a gold relation was missed
 * @param matched whether the contents overlap enough to count as found
 */
record ExtractionError(
        ErrorClass kind,
        LabelledRelations document,
        Draft.Type type,
        @Nullable Relation gold,
        @Nullable Relation predicted,
        boolean matched) {
    static ExtractionError of(ErrorClass kind, LabelledRelations document, RelationPair pair) {
        return new ExtractionError(
                kind,
                document,
                pair.gold().type(),
                pair.gold().relation(),
                pair.predicted().relation(),
                pair.reaches(Level.CONTENT));
    }

    static ExtractionError missed(LabelledRelations document, ScoredRelation gold) {
        return new ExtractionError(ErrorClass.MISSED, document, gold.type(), gold.relation(), null, false);
    }

    static ExtractionError spurious(LabelledRelations document, ScoredRelation predicted) {
        return new ExtractionError(ErrorClass.SPURIOUS, document, predicted.type(), null, predicted.relation(), false);
    }
}
