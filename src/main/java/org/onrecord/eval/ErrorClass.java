package org.onrecord.eval;

/**
 * What can be wrong with a prediction or its absence. Of the classes of one aspect an error has one.
 */
public enum ErrorClass {
    /** No prediction shares a character with the gold content, or all that do come nearer to another. */
    MISSED(Aspect.CONTENT, "content missed"),
    /** The same for a prediction. */
    SPURIOUS(Aspect.CONTENT, "content spurious"),
    /** Half or more of another gold content, which has no prediction of its own, lies in this one's prediction. */
    MERGED(Aspect.CONTENT, "content merged with another"),
    /** Half or more of another prediction, which has no gold content of its own, lies in this gold content. */
    SPLIT(Aspect.CONTENT, "content split in two"),
    /** Only the first character is another one. */
    WRONG_BEGIN(Aspect.CONTENT, "content begins wrong"),
    /** Only the last character is another one. */
    WRONG_END(Aspect.CONTENT, "content ends wrong"),
    /** Both are. */
    WRONG_ENDS(Aspect.CONTENT, "content begins and ends wrong"),
    /** Neither is, but what lies between them is not the same. */
    WRONG_INSIDE(Aspect.CONTENT, "content differs inside"),
    /** More or less of the predicted content is quoted than of the gold one. */
    WRONG_TYPE(Aspect.TYPE, "type wrong"),
    /** The two sources share nothing. */
    WRONG_SOURCE(Aspect.SOURCE, "source wrong"),
    /** There is a gold source only. */
    MISSING_SOURCE(Aspect.SOURCE, "source missing"),
    /** There is a predicted source only. */
    SUPERFLUOUS_SOURCE(Aspect.SOURCE, "source superfluous"),
    /** The two cues share nothing. */
    WRONG_CUE(Aspect.CUE, "cue wrong"),
    /** There is a gold cue only. */
    MISSING_CUE(Aspect.CUE, "cue missing"),
    /** There is a predicted cue only. */
    SUPERFLUOUS_CUE(Aspect.CUE, "cue superfluous");

    private final Aspect aspect;
    private final String words;

    ErrorClass(Aspect aspect, String words) {
        this.aspect = aspect;
        this.words = words;
    }

    /** What of a relation is wrong. */
    public Aspect aspect() {
        return aspect;
    }

    /** The class in words, for people. */
    public String words() {
        return words;
    }

    /** A relation is judged by each of these, whatever the others say; all but CONTENT only where contents match. */
    public enum Aspect {
        CONTENT,
        TYPE,
        SOURCE,
        CUE
    }
}
