package org.onrecord.stance;

import java.util.List;

/** What the side that a statement takes toward a target is decided from: the network's answers and the wording. */
final class StanceFeatures {
    // "primary about" and "primary unnamed": what is about something else is neutral toward the primary target, which
    // every statement is asked about.
    private static final List<String> NAMES = List.of(
            "bias",
            "favor",
            "against",
            "cooperative",
            "own",
            "others",
            "primary",
            "primary about",
            "primary unnamed",
            "tone of agreed",
            "tone of measure",
            "cue",
            "measure");

    private static final double LEAST = 1e-6;

    private StanceFeatures() {}

    /** The names of the features, in order. */
    static List<String> names() {
        return NAMES;
    }

    /** The features of one statement and target. */
    static double[] of(Answers answers, StanceJudge.Context context) {
        Wording wording = context.wording();
        Side side = context.side();
        boolean primary = context.primary();
        double neutral = logarithm(answers.stance()[2]);
        return new double[] {
            1,
            logarithm(answers.stance()[0]) - neutral,
            logarithm(answers.stance()[1]) - neutral,
            answers.act()[0] + answers.act()[1] - answers.act()[2] - answers.act()[3],
            side == Side.OWN ? 1 : 0,
            side == Side.OTHERS ? 1 : 0,
            primary ? 1 : 0,
            primary ? answers.about() : 0,
            primary && context.how() == Naming.How.NOT ? 1 : 0,
            side == Side.NONE ? wording.tone() : 0,
            side == Side.NONE ? 0 : wording.tone(),
            wording.cue(),
            wording.measure()
        };
    }

    private static double logarithm(double probability) {
        return Math.log(Math.max(LEAST, probability));
    }
}
