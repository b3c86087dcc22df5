package org.onrecord.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement before anybody knows whose it is.
 *
 * @param content one span or more, in order, not overlapping
 * @param cue the words that attribute; empty where a quotation continues or punctuation does it
 * @param source the mention it is attributed to, or null where there is none
 * @param turn statements of one turn have one speaker: a continuation shares the number of the statement it continues
 * @param confidence in [0, 1]
 * @param nested whether it is reported inside another statement
 * @param rule the rule or model that found it
 */
public record Draft(
        List<Span> content,
        List<Span> cue,
        @Nullable Mention source,
        Type type,
        int turn,
        double confidence,
        boolean nested,
        String rule) {
    /** How much of the content stands in quotation marks: all, none or some of it. */
    public enum Type {
        DIRECT,
        INDIRECT,
        MIXED
    }

    public Draft {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        Objects.requireNonNull(type, "type");
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement without content");
        }
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i).isEmpty()
                    || (i > 0 && content.get(i).begin() < content.get(i - 1).end())) {
                throw new IllegalArgumentException("content spans empty or out of order: " + content);
            }
        }
        Checks.confidence(confidence);
    }

    /** From the first content character to the last. */
    public Span extent() {
        return content.getFirst().cover(content.getLast());
    }
}
