package org.onrecord.eval;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Stance.Label;
import org.onrecord.stance.StanceJudge;

/**
 * The side that counts for a pair, and how sure it is.
 *
 * @param confidence in [0, 1]
 */
public record Told(Label label, double confidence) {
    private static final Told NOTHING = new Told(Label.NEUTRAL, 0.5);

    /**
     * What the program would write. Where nobody said whether a statement is about its primary target, it takes a side only if the
     * program finds that it is.
     *
     * @param judge null for a pair that no word belongs to
     */
    public static Told of(LabelledPair pair, @Nullable StanceJudge judge) {
        if (judge == null) {
            return NOTHING;
        }
        boolean asked = pair.about().isEmpty() && pair.primary();
        return asked && !judge.isAbout()
                ? new Told(Label.NEUTRAL, 1 - judge.aboutness())
                : new Told(judge.label(), judge.confidence());
    }
}
