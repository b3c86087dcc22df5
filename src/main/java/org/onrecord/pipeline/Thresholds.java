package org.onrecord.pipeline;

import org.onrecord.attribute.Attributor;

/**
 * How sure to be, each in [0, 1].
 *
 * @param extraction statements less likely than this to be statements are left out
 * @param attribution speakers less likely than this to be right are left open
 */
public record Thresholds(double extraction, double attribution) {
    /** All statements, and speakers as sure as they are by default. */
    public static final Thresholds DEFAULT = new Thresholds(0, Attributor.MIN_CONFIDENCE);

    public Thresholds {
        check("extraction", extraction);
        check("attribution", attribution);
    }

    private static void check(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " threshold outside [0, 1]: " + value);
        }
    }
}
