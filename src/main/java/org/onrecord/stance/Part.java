package org.onrecord.stance;

/** The part that a word piece plays in what the stance network reads. */
enum Part {
    STATEMENT(0),
    /** The source, inside the statement or before it. */
    SOURCE(1),
    /** What stands right before or behind the statement. */
    CONTEXT(2),
    /** A target that is agreed and nobody's own, or that belongs to no side the speaker's side is known against. */
    TARGET(3),
    /** A word of the statement that names the target. */
    NAMING(4),
    /** A target that the speaker's own side imposes. */
    OWN_TARGET(5),
    /** A target that another side than the speaker's imposes. */
    OTHERS_TARGET(6),
    /** A word before or behind the statement that names the target. */
    CONTEXT_NAMING(7);

    /** The network's row for it. */
    final int row;

    Part(int row) {
        this.row = row;
    }
}
