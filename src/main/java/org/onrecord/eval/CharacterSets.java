package org.onrecord.eval;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.onrecord.model.Span;

/** Sets of positions in a text; a code point stands at its first UTF-16 unit, so that a set counts code points. */
final class CharacterSets {
    private CharacterSets() {}

    /** Where in {@code spans} (UTF-16) a character is that counts. */
    static BitSet of(String text, List<Span> spans, IntPredicate counts) {
        BitSet set = new BitSet();
        for (Span span : spans) {
            int at = span.begin();
            while (at < span.end()) {
                int codePoint = text.codePointAt(at);
                if (counts.test(codePoint)) {
                    set.set(at);
                }
                at += Character.charCount(codePoint);
            }
        }
        return set;
    }

    /** All but white space. */
    static BitSet visible(String text, List<Span> spans) {
        return of(text, spans, codePoint -> !Characters.isSpace(codePoint));
    }

    static int common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common.cardinality();
    }

    /** Intersection over union, in [0, 1]; 0 where nothing is shared. */
    static double overlap(BitSet one, BitSet other) {
        int common = common(one, other);
        int either = one.cardinality() + other.cardinality() - common;
        return common == 0 ? 0 : (double) common / either;
    }

    /** Whether at least half of {@code part} lies in {@code whole}. */
    static boolean isMostlyIn(BitSet part, BitSet whole) {
        return !part.isEmpty() && 2 * common(part, whole) >= part.cardinality();
    }
}
