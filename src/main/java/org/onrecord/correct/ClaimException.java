package org.onrecord.correct;

/** What somebody says of a statement makes no correction. The message is one sentence for whoever said it. */
public final class ClaimException extends Exception {
    private static final long serialVersionUID = 1L;

    public ClaimException(String sentence) {
        super(sentence);
    }
}
