package org.onrecord.positions;

import java.util.Optional;
import org.onrecord.model.Stance;

/** What the stances of a period amount to. */
public enum Side {
    /** More statements in favor than against. */
    FAVOR,
    /** More statements against than in favor. */
    AGAINST,
    /** As many in favor as against, and at least one of each: no side. */
    MIXED,
    /** Neither in favor nor against: no side. */
    NEUTRAL;

    /** The stance of the statements that make this the side; empty where it is none. */
    Optional<Stance.Label> label() {
        return switch (this) {
            case FAVOR -> Optional.of(Stance.Label.FAVOR);
            case AGAINST -> Optional.of(Stance.Label.AGAINST);
            case MIXED, NEUTRAL -> Optional.empty();
        };
    }

    /** What one statement with this stance amounts to. */
    static Side of(Stance.Label label) {
        return switch (label) {
            case FAVOR -> FAVOR;
            case AGAINST -> AGAINST;
            case NEUTRAL -> NEUTRAL;
        };
    }
}
