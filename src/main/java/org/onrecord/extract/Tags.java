package org.onrecord.extract;

/**
 * The labels of the tagger: outside, and begin, inside, end and single of each role. The head's outputs for a word are
 * {@value #COUNT} label scores and then four vectors of {@value #LINK} numbers: a content's query and a cue's key, whose
 * product says which cue the content goes with, and a cue's query and a source's key.
 */
public final class Tags {
    /** Roles in the order of the labels. */
    public static final int SOURCE = 0;

    public static final int CUE = 1;
    public static final int CONTENT = 2;
    public static final int ROLES = 3;

    /** Labels: {@link #OUTSIDE}, then four of each role. */
    public static final int COUNT = 1 + 4 * ROLES;

    public static final int OUTSIDE = 0;
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;

    /** Numbers in a linking vector. */
    public static final int LINK = 64;

    public static final int CONTENT_QUERY = COUNT;
    public static final int CUE_KEY = COUNT + LINK;
    public static final int CUE_QUERY = COUNT + 2 * LINK;
    public static final int SOURCE_KEY = COUNT + 3 * LINK;
    /** Outputs of the head for a word. */
    public static final int WIDTH = COUNT + 4 * LINK;

    private Tags() {}

    /** The label of word {@code index} of a span of {@code length} words. */
    public static int of(int role, int index, int length) {
        int part = length == 1 ? SINGLE : index == 0 ? BEGIN : index == length - 1 ? END : INSIDE;
        return 1 + 4 * role + part;
    }

    static int role(int label) {
        return label == OUTSIDE ? -1 : (label - 1) / 4;
    }

    static boolean begins(int label) {
        return label != OUTSIDE && (part(label) == BEGIN || part(label) == SINGLE);
    }

    static boolean ends(int label) {
        return label != OUTSIDE && (part(label) == END || part(label) == SINGLE);
    }

    /** Whether label {@code next} may follow label {@code previous}. */
    public static boolean mayFollow(int previous, int next) {
        boolean open = previous != OUTSIDE && !ends(previous);
        boolean continues = next != OUTSIDE && !begins(next);
        return open == continues && (!open || role(previous) == role(next));
    }

    /** Whether a sequence may begin with {@code label}. */
    public static boolean mayStart(int label) {
        return mayFollow(OUTSIDE, label);
    }

    /** Whether a sequence may end with {@code label}. */
    public static boolean mayEnd(int label) {
        return mayFollow(label, OUTSIDE);
    }

    private static int part(int label) {
        return (label - 1) % 4;
    }
}
