package org.onrecord.index;

/**
 * Something that was recognised in a query and narrows what is found.
 *
 * @param kind what it is
 * @param value id of the speaker or the target; days as {@code [2025-10-01 TO 2025-10-31]}
 * @param label for people: the speaker's or the target's name, or the days
 * @param words the words of the query that stand for it
 */
public record Chip(Kind kind, String value, String label, String words) {
    /** What a query may name. */
    public enum Kind {
        SPEAKER,
        TARGET,
        PUBLISHED
    }
}
