package org.onrecord.model;

/** The reporter's distance from a statement, as the cue shows it. It is not the speaker's stance. */
public enum CueClass {
    /** Takes no side: said, told, according to; also where there is no cue. */
    NEUTRAL,
    /** Takes the statement for true: noted, revealed, pointed out. */
    ENDORSING,
    /** Leaves its truth in doubt: claimed, alleged. */
    DOUBTING,
    /** Takes it for true and the speaker for unwilling to say so: admitted, conceded. */
    ADMITTING
}
