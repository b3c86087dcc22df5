package org.onrecord.eval;

import java.util.List;
import java.util.Objects;

/**
 * How well statements with speaker and stance were found.
 *
 * @param all all statements
 * @param bySpeaker ordered by speaker id
 * @param byType DIRECT, INDIRECT, MIXED, as far as the gold data has them
 * @param swapped predictions not matched that are the gold statement of another speaker
 * @param others predictions not matched that are a statement by somebody else
 * @param traps predictions not matched that lie at least by half in what only looks like a statement
 * @param primary stance toward the primary target, over right statements
 * @param otherTargets stance toward the others, over right statements
 * @param missed gold statements that nothing was matched with
 * @param wrong predictions that nothing was matched with
 * @param leftOut what does not count because its document has no text
 */
public record StatementScores(
        Score all,
        List<Score> bySpeaker,
        List<Score> byType,
        int swapped,
        int others,
        int traps,
        LabelAgreement primary,
        OtherTargets otherTargets,
        List<LabelledStatement> missed,
        List<LabelledStatement> wrong,
        LeftOut leftOut) {
    public StatementScores {
        Objects.requireNonNull(all, "all");
        bySpeaker = List.copyOf(bySpeaker);
        byType = List.copyOf(byType);
        missed = List.copyOf(missed);
        wrong = List.copyOf(wrong);
    }

    /** Numbers of statements of documents without a text. */
    public record LeftOut(int gold, int predicted) {}
}
