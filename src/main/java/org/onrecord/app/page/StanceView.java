package org.onrecord.app.page;

import org.onrecord.model.Stance;

/**
 * A side that is taken.
 *
 * @param target name of the target
 */
public record StanceView(Stance.Label label, String target) {
    /** A sign that tells the side without colour. */
    public String sign() {
        return switch (label) {
            case FAVOR -> "▲";
            case AGAINST -> "▼";
            case NEUTRAL -> "●";
        };
    }

    /** In words. */
    public String side() {
        return switch (label) {
            case FAVOR -> "in favor of";
            case AGAINST -> "against";
            case NEUTRAL -> "neutral on";
        };
    }

    /** The style that colours it. */
    public String style() {
        return switch (label) {
            case FAVOR -> "favor";
            case AGAINST -> "against";
            case NEUTRAL -> "neutral";
        };
    }
}
