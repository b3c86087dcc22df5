package org.onrecord.eval;

import java.util.BitSet;
import java.util.List;

/**
 * Something with its letters: a gold statement, a prediction, a negative or a trap.
 *
 * @param letters positions of letters and digits, in code points; not to be changed
 */
record Located<T>(T what, String doc, BitSet letters) {
    static List<Located<LabelledStatement>> statements(List<LabelledStatement> statements, Texts texts) {
        return statements.stream()
                .filter(statement -> texts.has(statement.passage()))
                .map(statement ->
                        new Located<>(statement, statement.passage().doc(), texts.letters(statement.passage())))
                .toList();
    }

    static List<Located<Passage>> passages(List<Passage> passages, Texts texts) {
        return passages.stream()
                .filter(texts::has)
                .map(passage -> new Located<>(passage, passage.doc(), texts.letters(passage)))
                .toList();
    }

    /** Letters in common over letters in either, in [0, 1]; 0 where either has none. */
    double overlap(Located<?> other) {
        return CharacterSets.overlap(letters, other.letters);
    }

    /** Whether the two are the same passage as far as scoring goes: an overlap of at least one half. */
    boolean isSamePassage(Located<?> other) {
        return doc.equals(other.doc) && overlap(other) >= Matching.LEAST_OVERLAP;
    }

    /** Whether at least half of this lies in {@code other}. */
    boolean isMostlyIn(Located<?> other) {
        return doc.equals(other.doc) && CharacterSets.isMostlyIn(letters, other.letters);
    }
}
