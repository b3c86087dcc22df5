package org.onrecord.index;

import java.io.IOException;
import java.time.Instant;
import org.onrecord.correct.Claim;
import org.onrecord.correct.ClaimException;
import org.onrecord.correct.Correction;
import org.onrecord.model.Article;

/**
 * A correction that is made and not yet kept.
 *
 * @param before the statement as it is until then
 */
public record Amendment(Reviewed before, Correction correction) {
    /**
     * Makes a correction of a statement.
     *
     * @param stored what has the statement
     * @param by who says so
     * @throws ClaimException if what is said makes none
     */
    public static Amendment of(Claim said, Reviewed statement, StatementIndex stored, String by, Instant at)
            throws IOException, ClaimException {
        if (said.withdrawn() && statement.correction() == null) {
            throw new ClaimException("nobody has corrected this statement: there is nothing to withdraw");
        }
        String text = stored.article(statement.machine().articleSource())
                .map(Article::text)
                .orElseThrow(() -> new IllegalStateException("statement without its article"));
        return new Amendment(statement, said.of(statement.machine(), statement.row(), text, by, at));
    }

    /** The statement as it is from then on. */
    public Reviewed after() {
        return new Reviewed(before.machine(), before.with(correction));
    }
}
