package org.onrecord.eval;

import java.util.BitSet;
import org.onrecord.extract.Relation;
import org.onrecord.model.Draft;

/**
 * A relation with what its content is compared by.
 *
 * @param visible the content without white space; not to be changed
 * @param core the content without what does not count at its ends, either; not to be changed
 */
record ScoredRelation(Relation relation, Draft.Type type, BitSet visible, BitSet core) {
    static ScoredRelation gold(String text, Relation relation) {
        return of(text, relation, RelationTypes.ofGold(text, relation.content()));
    }

    static ScoredRelation predicted(String text, Relation relation) {
        return of(text, relation, RelationTypes.ofPrediction(text, relation.content()));
    }

    private static ScoredRelation of(String text, Relation relation, Draft.Type type) {
        return new ScoredRelation(
                relation,
                type,
                CharacterSets.visible(text, relation.content()),
                Fragments.core(text, relation.content()));
    }

    boolean isMostlyIn(ScoredRelation other) {
        return CharacterSets.isMostlyIn(visible, other.visible);
    }

    /** Position of the first character that counts; -1 without one. */
    int begin() {
        return core.nextSetBit(0);
    }

    /** Position of the last character that counts; -1 without one. */
    int last() {
        return core.length() - 1;
    }
}
