package org.onrecord.eval;

import org.jspecify.annotations.Nullable;
import org.onrecord.attribute.Attributor;
import org.onrecord.model.Attribution;
import org.onrecord.model.SpeakerKind;

/**
 * The person whom an attribution names, if any.
 *
 * @param name null where it names no person
 * @param id on the roster, or null
 * @param kept false where the attribution abstains and this is its best candidate
 */
record Guess(@Nullable String name, @Nullable String id, boolean kept) {
    private static final Guess NOBODY = new Guess(null, null, false);

    static Guess of(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered ->
                new Guess(rostered.speaker().name(), rostered.speaker().id(), true);
            case Attribution.OffRoster other
            when other.kind() == SpeakerKind.PERSON && !Attributor.namesNobody(other.decision()) ->
                new Guess(other.name(), null, true);
            case Attribution.OffRoster other -> NOBODY;
            case Attribution.Unknown unknown ->
                unknown.decision().candidates().stream()
                        .findFirst()
                        .map(best -> new Guess(best.name(), best.id(), false))
                        .orElse(NOBODY);
        };
    }

    /** What an attribution takes its source to be; an abstention leaves that open. */
    static SpeakerKind kind(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> SpeakerKind.PERSON;
            case Attribution.OffRoster other -> other.kind();
            case Attribution.Unknown unknown -> SpeakerKind.UNKNOWN;
        };
    }
}
