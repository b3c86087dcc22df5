package org.onrecord.pipeline;

import org.onrecord.model.Attribution;

/** Whose statements are kept. */
public enum SpeakerScope {
    /** Those of the roster, and abstentions that have somebody on the roster among their candidates. */
    ROSTER,
    /** Everybody's. */
    ALL;

    boolean keeps(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> true;
            case Attribution.OffRoster other -> this == ALL;
            case Attribution.Unknown unknown ->
                this == ALL || unknown.decision().candidates().stream().anyMatch(candidate -> candidate.id() != null);
        };
    }
}
