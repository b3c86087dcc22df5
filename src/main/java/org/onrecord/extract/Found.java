package org.onrecord.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/**
 * What one rule found: content with marks where they are part of it, cue and source.
 *
 * @param direct whether the form alone (a transcript turn) makes the content direct, without quotation marks
 */
record Found(
        List<Span> content, List<Span> cue, @Nullable Mention source, String rule, double confidence, boolean direct) {
    Found {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
    }

    static Found of(List<Span> content, @Nullable Span cue, @Nullable Mention source, String rule, double confidence) {
        return new Found(content, cue == null ? List.of() : List.of(cue), source, rule, confidence, false);
    }

    /** Without white space at the ends of its spans and without spans that hold no word; null if none is left. */
    @Nullable
    Found trimmed(String text) {
        List<Span> kept = content.stream()
                .map(span -> trim(text, span))
                .filter(span -> span.of(text).codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
        return kept.isEmpty() ? null : new Found(kept, cue, source, rule, confidence, direct);
    }

    private static Span trim(String text, Span span) {
        int begin = span.begin();
        int end = span.end();
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }
}
