package org.onrecord.correct;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance;

/** What a statement says of one target. */
public enum Side {
    FAVOR(Stance.Label.FAVOR),
    AGAINST(Stance.Label.AGAINST),
    NEUTRAL(Stance.Label.NEUTRAL),
    /** It is not about the target. */
    NONE(null);

    private final Stance.@Nullable Label label;

    Side(Stance.@Nullable Label label) {
        this.label = label;
    }

    /** Null for {@link #NONE}. */
    public Stance.@Nullable Label label() {
        return label;
    }

    /** What a stance says; null, none at all, is {@link #NONE}. */
    public static Side of(@Nullable Stance stance) {
        return stance == null || !stance.about() ? NONE : valueOf(stance.label().name());
    }
}
