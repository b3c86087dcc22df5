package org.onrecord.correct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * What somebody says of a statement, before it is known which one it is. Null and absent are not said.
 *
 * @param stances by target
 */
public record Claim(
        @Nullable Who speaker,
        Draft.@Nullable Type type,
        SortedMap<String, Side> stances,
        @Nullable Judgement judgement,
        boolean withdrawn,
        @Nullable String note) {
    public boolean saysNothing() {
        return speaker == null && type == null && stances.isEmpty() && judgement == null && !withdrawn;
    }

    /**
     * The correction of a statement; who confirms one confirms everything that it shows and that is not corrected besides.
     *
     * @param machine the statement as the machine made it
     * @param shown the same as it is shown by now
     * @param by who says so
     * @param at when; kept to the second
     * @throws ClaimException if that cannot be kept
     */
    public Correction of(StatementRow machine, StatementRow shown, String articleText, String by, Instant at)
            throws ClaimException {
        SortedMap<String, Side> sides = new TreeMap<>();
        Who who = speaker;
        Draft.Type ofType = type;
        if (judgement == Judgement.CONFIRMED) {
            for (Stance stance : shown.stance()) {
                sides.put(stance.target(), Side.of(stance));
            }
            who = speaker == null ? Who.of(shown) : speaker;
            ofType = type == null ? shown.type() : type;
        }
        sides.putAll(stances);
        try {
            return new Correction(
                    Anchor.of(machine, articleText),
                    by.strip(),
                    at.truncatedTo(ChronoUnit.SECONDS),
                    who,
                    ofType,
                    sides,
                    judgement,
                    withdrawn,
                    note);
        } catch (IllegalArgumentException e) {
            throw new ClaimException("what you say cannot be kept: " + e.getMessage());
        }
    }
}
