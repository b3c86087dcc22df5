package org.onrecord.eval;

/** How much of a relation has to be right for it to count. */
public enum Level {
    /** The contents overlap by at least one half. */
    CONTENT,
    /** The contents are the same but for marks, punctuation and white space at the ends of their fragments. */
    EXACT,
    /** The contents overlap by at least one half, and the source is right. */
    SOURCE,
    /** The cue is right besides. */
    CUE
}
