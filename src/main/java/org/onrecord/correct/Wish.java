package org.onrecord.correct;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.SpeakerKind;

/**
 * What somebody wants said of one statement, as they typed it. Null and absent are not said.
 *
 * @param speaker roster id; the word none where nobody can be named
 * @param name of somebody off the roster
 * @param kind what the one of that name is; null for a person
 * @param type direct, indirect or mixed
 * @param stances sides by target
 * @param withdraw whether to take back all that was said before
 */
public record Wish(
        @Nullable String speaker,
        @Nullable String name,
        @Nullable SpeakerKind kind,
        @Nullable String type,
        Map<String, String> stances,
        @Nullable Judgement judgement,
        boolean withdraw,
        @Nullable String note) {
    private static final String NOBODY = "none";

    public Wish {
        stances = Collections.unmodifiableMap(new LinkedHashMap<>(stances));
    }

    /** @throws ClaimException if it says nothing, contradicts itself, or names what is not on the roster */
    public Claim claim(RosterNames names) throws ClaimException {
        if (speaker != null && name != null) {
            throw new ClaimException("speaker is somebody on the roster and name somebody off it: give one");
        }
        if (kind != null && name == null) {
            throw new ClaimException("kind goes with name only");
        }
        Claim claim = new Claim(
                who(names),
                type == null ? null : RosterNames.type(type),
                sides(names),
                judgement,
                withdraw,
                note == null || note.isBlank() ? null : note.strip());
        if (claim.saysNothing()) {
            throw new ClaimException("say what to correct: a speaker, a name, a type, a stance, or that the statement"
                    + " is rejected or confirmed; or withdraw what was said");
        }
        boolean corrects = claim.speaker() != null
                || claim.type() != null
                || !claim.stances().isEmpty();
        if (withdraw && (corrects || judgement != null)) {
            throw new ClaimException("withdraw takes all back: give it alone, or with a note");
        }
        return claim;
    }

    private @Nullable Who who(RosterNames names) throws ClaimException {
        if (name != null) {
            return names.named(name, kind == null ? SpeakerKind.PERSON : kind);
        }
        if (speaker == null) {
            return null;
        }
        return speaker.strip().equalsIgnoreCase(NOBODY) ? Who.NOBODY : names.speaker(speaker);
    }

    private SortedMap<String, Side> sides(RosterNames names) throws ClaimException {
        SortedMap<String, Side> sides = new TreeMap<>();
        for (Map.Entry<String, String> stance : stances.entrySet()) {
            String target = names.target(stance.getKey());
            if (sides.put(target, RosterNames.side(stance.getValue())) != null) {
                throw new ClaimException("the side on " + target + " is said twice");
            }
        }
        return sides;
    }
}
