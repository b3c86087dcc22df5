package org.onrecord.model;

import java.util.List;
import java.util.Objects;

/**
 * One attribution: who said what, which side they took, and what they did by saying it.
 *
 * @param id SHA-256 over article, content, source and an ordinal among equals, not over the speaker: a correction or a
 *     better model keeps it
 * @param stances the roster's primary target first
 * @param cueClass the reporter's distance from it
 */
public record Statement(
        String id, Draft draft, Attribution attribution, List<Stance> stances, Act act, CueClass cueClass) {
    public Statement {
        if (!Ids.isSha256(id)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + id);
        }
        Objects.requireNonNull(draft, "draft");
        Objects.requireNonNull(attribution, "attribution");
        stances = List.copyOf(stances);
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(cueClass, "cueClass");
    }
}
