package org.onrecord.correct;

/** What a person says of a statement as a whole. */
public enum Judgement {
    /** It is one, and everything about it was right or has been corrected. */
    CONFIRMED,
    /** It is none, and does not count. */
    REJECTED
}
