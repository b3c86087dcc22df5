package org.onrecord.app.cli;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.correct.Anchor;
import org.onrecord.correct.Correction;
import org.onrecord.correct.Judgement;
import org.onrecord.correct.Side;
import org.onrecord.correct.Who;
import org.onrecord.index.Reviewed;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * What somebody says of a statement, before it is known which one it is. Null and absent are not said.
 *
 * @param stances by target
 */
record Claim(
        @Nullable Who speaker,
        SortedMap<String, Side> stances,
        @Nullable Judgement judgement,
        boolean withdrawn,
        @Nullable String note) {
    boolean saysNothing() {
        return speaker == null && stances.isEmpty() && judgement == null && !withdrawn;
    }

    /** The correction of a statement; who confirms one confirms everything that it shows and that is not corrected besides. */
    Correction of(Reviewed statement, String articleText, String by, Instant at) {
        StatementRow shown = statement.row();
        SortedMap<String, Side> sides = new TreeMap<>();
        Who who = speaker;
        if (judgement == Judgement.CONFIRMED) {
            for (Stance stance : shown.stance()) {
                sides.put(stance.target(), Side.of(stance));
            }
            who = speaker == null ? Who.of(shown) : speaker;
        }
        sides.putAll(stances);
        return new Correction(
                Anchor.of(statement.machine(), articleText), by, at, who, sides, judgement, withdrawn, note);
    }
}
