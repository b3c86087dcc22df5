package org.onrecord.eval;

/**
 * A gold relation and the prediction that comes nearest to it.
 *
 * @param overlap of their contents, intersection over union, in (0, 1]
 */
record RelationPair(String text, ScoredRelation gold, ScoredRelation predicted, double overlap) {
    /** Whether the pair reaches {@code level}: below the least overlap, none. */
    boolean reaches(Level level) {
        return overlap >= Matching.LEAST_OVERLAP
                && switch (level) {
                    case CONTENT -> true;
                    case EXACT -> isExact();
                    case SOURCE -> sourceIsRight();
                    case CUE -> sourceIsRight() && cueIsRight();
                };
    }

    boolean isExact() {
        return gold.core().equals(predicted.core());
    }

    boolean sourceIsRight() {
        return isRight(Role.SOURCE);
    }

    boolean cueIsRight() {
        return isRight(Role.CUE);
    }

    private boolean isRight(Role role) {
        return Fragments.meet(text, role.of(gold.relation()), role.of(predicted.relation()));
    }

    boolean lacksGold(Role role) {
        return role.of(gold.relation()).isEmpty();
    }

    boolean lacksPredicted(Role role) {
        return role.of(predicted.relation()).isEmpty();
    }
}
