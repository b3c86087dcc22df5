package org.onrecord.eval;

/** Data that cannot be scored. The message is one sentence for the user and names the file and the line. */
public final class EvaluationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    EvaluationException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return sentence;
    }
}
