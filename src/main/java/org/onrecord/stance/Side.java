package org.onrecord.stance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whose a target is, seen from the speaker. */
public enum Side {
    /** Nobody's alone, or not known. */
    NONE(Part.TARGET),
    /** Imposed by the speaker's own side. */
    OWN(Part.OWN_TARGET),
    /** Imposed by another side. */
    OTHERS(Part.OTHERS_TARGET);

    final Part part;

    Side(Part part) {
        this.part = part;
    }

    /**
     * The side of a target.
     *
     * @param imposedBy whose measure it is, or null
     * @param speaker the speaker's side, or null if unknown
     */
    public static Side of(@Nullable String imposedBy, @Nullable String speaker) {
        if (imposedBy == null || speaker == null) {
            return NONE;
        }
        return Objects.equals(imposedBy, speaker) ? OWN : OTHERS;
    }
}
