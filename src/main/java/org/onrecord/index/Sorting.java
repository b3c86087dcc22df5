package org.onrecord.index;

/** In what order statements are found; equals come in the index's order. */
public enum Sorting {
    /** The best answers first. */
    RELEVANCE,
    /** The latest day of publication first, the undated last. */
    NEWEST,
    /** The earliest day of publication first, the undated last. */
    OLDEST,
    /** The surest first, by {@code confidence}. */
    CONFIDENCE
}
