package org.onrecord.eval;

import java.util.ArrayList;
import java.util.List;

/** Names what is wrong in one document. */
final class ErrorFinder {
    private final LabelledRelations document;
    private final List<ExtractionError> errors = new ArrayList<>();

    private ErrorFinder(LabelledRelations document) {
        this.document = document;
    }

    /** Errors in content first, then those in what belongs to contents that were found. */
    static List<ExtractionError> find(MatchedRelations relations) {
        ErrorFinder finder = new ErrorFinder(relations.document());
        finder.contents(relations);
        relations.pairs().stream().filter(pair -> pair.reaches(Level.CONTENT)).forEach(finder::attribution);
        return List.copyOf(finder.errors);
    }

    private void contents(MatchedRelations relations) {
        List<ScoredRelation> missed = new ArrayList<>(relations.missed());
        List<ScoredRelation> spurious = new ArrayList<>(relations.spurious());
        for (RelationPair pair : relations.pairs()) {
            if (!pair.isExact()) {
                boolean merged = missed.removeIf(other -> other.isMostlyIn(pair.predicted()));
                boolean split = spurious.removeIf(other -> other.isMostlyIn(pair.gold()));
                add(merged ? ErrorClass.MERGED : split ? ErrorClass.SPLIT : boundary(pair), pair);
            }
        }
        missed.forEach(gold -> errors.add(ExtractionError.missed(document, gold)));
        spurious.forEach(predicted -> errors.add(ExtractionError.spurious(document, predicted)));
    }

    private static ErrorClass boundary(RelationPair pair) {
        boolean begin = pair.gold().begin() == pair.predicted().begin();
        boolean end = pair.gold().last() == pair.predicted().last();
        if (begin) {
            return end ? ErrorClass.WRONG_INSIDE : ErrorClass.WRONG_END;
        }
        return end ? ErrorClass.WRONG_BEGIN : ErrorClass.WRONG_ENDS;
    }

    private void attribution(RelationPair pair) {
        if (pair.gold().type() != pair.predicted().type()) {
            add(ErrorClass.WRONG_TYPE, pair);
        }
        if (!pair.sourceIsRight()) {
            ErrorClass present = pair.lacksGold(Role.SOURCE) ? ErrorClass.SUPERFLUOUS_SOURCE : ErrorClass.WRONG_SOURCE;
            add(pair.lacksPredicted(Role.SOURCE) ? ErrorClass.MISSING_SOURCE : present, pair);
        }
        if (!pair.cueIsRight()) {
            ErrorClass present = pair.lacksGold(Role.CUE) ? ErrorClass.SUPERFLUOUS_CUE : ErrorClass.WRONG_CUE;
            add(pair.lacksPredicted(Role.CUE) ? ErrorClass.MISSING_CUE : present, pair);
        }
    }

    private void add(ErrorClass kind, RelationPair pair) {
        errors.add(ExtractionError.of(kind, document, pair));
    }
}
