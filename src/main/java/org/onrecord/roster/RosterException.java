package org.onrecord.roster;

import java.util.List;

/** A roster that cannot be used; the message is one sentence that says where and why. */
public final class RosterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param message one sentence that says where and why */
    public RosterException(String message) {
        super(message);
        problems = List.of(message);
    }

    /** @param message one sentence that says where and why */
    public RosterException(String message, Throwable cause) {
        super(message, cause);
        problems = cause instanceof RosterException wrong ? wrong.problems() : List.of(message);
    }

    /** @param problems at least one; the first becomes the message */
    RosterException(List<String> problems) {
        super(problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** All that was found to be wrong, each in one sentence that says where in the file. */
    public List<String> problems() {
        return problems;
    }
}
