package org.onrecord.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.CorrectedRow;
import org.onrecord.correct.Correction;
import org.onrecord.model.StatementRow;

/**
 * A statement as the machine made it, and what a person said of it.
 *
 * @param correction null where nobody said anything
 */
public record Reviewed(StatementRow machine, @Nullable Correction correction) {
    /** What is shown and counted. */
    public StatementRow row() {
        return correction == null ? machine : CorrectedRow.of(machine, correction);
    }

    /** What holds when somebody says something more of it; null where that takes all back. */
    public @Nullable Correction with(Correction next) {
        if (correction != null) {
            return correction.then(next);
        }
        return next.withdrawn() ? null : next;
    }

    /** Whether it does not count as a statement. */
    public boolean isRejected() {
        return correction != null && correction.isRejection();
    }

    /** Takes statements one after the other; an exception ends the streaming and reaches its caller. */
    @FunctionalInterface
    public interface Consumer {
        void accept(Reviewed statement) throws IOException;
    }
}
