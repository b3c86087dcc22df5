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
}
