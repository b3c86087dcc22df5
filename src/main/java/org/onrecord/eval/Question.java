package org.onrecord.eval;

/** What a side that somebody labelled is the answer to. */
public enum Question {
    /** Which side the speaker of a statement takes toward the target. */
    STANCE,
    /** How a sentence treats the target, whoever speaks in it. */
    POLARITY
}
