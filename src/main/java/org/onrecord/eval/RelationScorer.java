package org.onrecord.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;

/**
 * Counts the relations that are right, by type and level. Recall is over the gold relations of a type, precision over the
 * predictions of that type, which are right with whatever gold relation they are paired.
 */
final class RelationScorer {
    private final List<Counts> counts = new ArrayList<>();

    RelationScorer() {
        addLevels(null);
        for (Draft.Type type : List.of(Draft.Type.DIRECT, Draft.Type.MIXED, Draft.Type.INDIRECT)) {
            addLevels(type);
        }
    }

    private void addLevels(Draft.@Nullable Type type) {
        Arrays.stream(Level.values()).map(level -> new Counts(type, level)).forEach(counts::add);
    }

    /** Adds one document. */
    void add(MatchedRelations document) {
        counts.forEach(each -> each.add(document));
    }

    /** The scores of all documents so far: all levels of all types together, then those of each type. */
    List<RelationScore> scores() {
        return counts.stream().map(Counts::score).toList();
    }

    private static final class Counts {
        private final Draft.@Nullable Type type;
        private final Level level;
        private int right;
        private int rightPredicted;
        private int predicted;
        private int gold;

        private Counts(Draft.@Nullable Type type, Level level) {
            this.type = type;
            this.level = level;
        }

        private void add(MatchedRelations document) {
            gold += count(document.gold(), this::belongs);
            predicted += count(document.predicted(), this::belongs);
            List<RelationPair> reached = document.pairs().stream()
                    .filter(pair -> pair.reaches(level))
                    .toList();
            right += count(reached, pair -> belongs(pair.gold()));
            rightPredicted += count(reached, pair -> belongs(pair.predicted()));
        }

        private boolean belongs(ScoredRelation relation) {
            return type == null || type == relation.type();
        }

        private RelationScore score() {
            String group = type == null ? "ALL" : type.name();
            return new RelationScore(level, new Score(group, right, rightPredicted, predicted, gold));
        }

        private static <T> int count(List<T> all, Predicate<T> counts) {
            return (int) all.stream().filter(counts).count();
        }
    }
}
