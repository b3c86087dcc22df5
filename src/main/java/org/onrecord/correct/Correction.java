package org.onrecord.correct;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Corrected;
import org.onrecord.model.Draft;

/**
 * What a person said of one statement. What is null or absent was not looked at.
 *
 * @param by who said so
 * @param stances by target
 * @param withdrawn whether it takes back all that was said of the statement before; then it says nothing else
 * @param note why, in words
 */
public record Correction(
        Anchor anchor,
        String by,
        Instant at,
        @Nullable Who speaker,
        Draft.@Nullable Type type,
        SortedMap<String, Side> stances,
        @Nullable Judgement judgement,
        boolean withdrawn,
        @Nullable String note) {
    /** The attribution's rule where a person said whose a statement is. */
    public static final String RULE = "correction";

    private static final int LONGEST = 10_000;

    public Correction {
        Objects.requireNonNull(anchor, "anchor");
        Objects.requireNonNull(at, "at");
        stances = Collections.unmodifiableSortedMap(new TreeMap<>(stances));
        if (by.isBlank()) {
            throw new IllegalArgumentException("a correction by nobody");
        }
        if (by.length() > LONGEST || (note != null && note.length() > LONGEST)) {
            throw new IllegalArgumentException("a note or a name of more than " + LONGEST + " characters");
        }
        boolean silent = speaker == null && type == null && stances.isEmpty() && judgement == null;
        if (silent != withdrawn) {
            throw new IllegalArgumentException(
                    withdrawn ? "a correction that is withdrawn and says something" : "a correction that says nothing");
        }
    }

    /** Both as one: what {@code later} says replaces what this says, and adds to it; null where it takes all back. */
    public @Nullable Correction then(Correction later) {
        if (later.withdrawn) {
            return null;
        }
        Map<String, Side> sides = new TreeMap<>(stances);
        sides.putAll(later.stances);
        return new Correction(
                later.anchor,
                later.by,
                later.at,
                later.speaker == null ? speaker : later.speaker,
                later.type == null ? type : later.type,
                new TreeMap<>(sides),
                later.judgement == null ? judgement : later.judgement,
                false,
                later.note == null ? note : later.note);
    }

    /** Whether what it is of does not count as a statement. */
    public boolean isRejection() {
        return judgement == Judgement.REJECTED;
    }

    /** What leaves the program of it. */
    Corrected corrected() {
        return new Corrected(by, at, note);
    }
}
