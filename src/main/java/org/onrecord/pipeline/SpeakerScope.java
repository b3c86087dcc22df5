package org.onrecord.pipeline;

import org.onrecord.model.Attribution;

/** Whose statements are kept. */
public enum SpeakerScope {
    /** Those of the roster, and abstentions that have somebody on the roster among their likelier candidates. */
    ROSTER,
    /** Everybody's. */
    ALL;

    /** Somebody on the roster who is less likely than this does not make a statement the roster's concern. */
    private static final double LIKELY = 0.2;

    /** Whether a statement that is attributed so is wanted. */
    public boolean keeps(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> true;
            case Attribution.OffRoster other -> this == ALL;
            case Attribution.Unknown unknown ->
                this == ALL || unknown.decision().candidates().stream().anyMatch(SpeakerScope::isLikely);
        };
    }

    private static boolean isLikely(Attribution.Candidate candidate) {
        return candidate.id() != null && candidate.score() >= LIKELY;
    }
}
