package org.onrecord.app.page;

import org.onrecord.positions.Side;

/** What the stances of some time amount to. */
public record SideView(Side side) {
    /** A sign that tells the side without colour. */
    public String sign() {
        return switch (side) {
            case FAVOR -> "▲";
            case AGAINST -> "▼";
            case NEUTRAL -> "●";
            case MIXED -> "▲▼";
        };
    }

    /** In words. */
    public String words() {
        return switch (side) {
            case FAVOR -> "in favor";
            case AGAINST -> "against";
            case NEUTRAL -> "neutral";
            case MIXED -> "both sides";
        };
    }

    /** The style that colours it. */
    public String style() {
        return switch (side) {
            case FAVOR -> "favor";
            case AGAINST -> "against";
            case NEUTRAL, MIXED -> "neutral";
        };
    }
}
