package org.onrecord.eval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.onrecord.model.Span;

/** The fragments of one source, cue or content as they are compared. Spans are UTF-16 positions. */
final class Fragments {
    private Fragments() {}

    /**
     * In order, joined where only white space is between them, and without white space, punctuation and quotation marks
     * at either end, so that a system that leaves the marks out is not marked down for it. What is nothing else goes.
     */
    static List<Span> trimmed(String text, List<Span> fragments) {
        return joined(text, fragments).stream()
                .map(span -> trimmed(text, span))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    /** The characters, white space left out, of the trimmed fragments. */
    static BitSet core(String text, List<Span> fragments) {
        return CharacterSets.visible(text, trimmed(text, fragments));
    }

    /**
     * Whether a predicted source or cue is the gold one: they share a letter or digit, or any visible character where the
     * gold one has no letter. Both absent counts, one absent does not.
     */
    static boolean meet(String text, List<Span> gold, List<Span> predicted) {
        if (gold.isEmpty() || predicted.isEmpty()) {
            return gold.isEmpty() && predicted.isEmpty();
        }
        BitSet letters = CharacterSets.of(text, gold, Characters::isAlphanumeric);
        BitSet wanted = letters.isEmpty() ? CharacterSets.visible(text, gold) : letters;
        return wanted.intersects(CharacterSets.visible(text, predicted));
    }

    private static List<Span> joined(String text, List<Span> fragments) {
        List<Span> joined = new ArrayList<>();
        for (Span span : fragments.stream().sorted().toList()) {
            if (!joined.isEmpty() && isBlankBetween(text, joined.getLast(), span)) {
                joined.add(joined.removeLast().cover(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean isBlankBetween(String text, Span one, Span next) {
        return next.begin() <= one.end()
                || text.substring(one.end(), next.begin()).codePoints().allMatch(Characters::isSpace);
    }

    private static Span trimmed(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && Characters.isEdge(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (end > begin && Characters.isEdge(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new Span(begin, end);
    }
}
