package org.onrecord.positions;

import java.time.YearMonth;
import org.onrecord.model.Stance;

/**
 * A change of the prevailing side between a month and the last one before it that had a side.
 *
 * @param fromMonth the earlier month
 * @param before the clearest statement of the earlier month's side in that month: the one whose stance has the highest
 *     confidence, the latest of equals
 * @param month the later month
 * @param after the clearest statement of the later month's side in that month, the earliest of equals
 */
public record Shift(YearMonth fromMonth, StanceQuote before, YearMonth month, StanceQuote after) {
    public Shift {
        if (!fromMonth.isBefore(month)) {
            throw new IllegalArgumentException("shift from " + fromMonth + " to " + month);
        }
        if (before.label() == after.label() || isNeutral(before) || isNeutral(after)) {
            throw new IllegalArgumentException("shift from " + before.label() + " to " + after.label());
        }
    }

    private static boolean isNeutral(StanceQuote quote) {
        return quote.label() == Stance.Label.NEUTRAL;
    }

    /** The side given up. */
    public Side from() {
        return Side.of(before.label());
    }

    /** The side taken. */
    public Side to() {
        return Side.of(after.label());
    }
}
