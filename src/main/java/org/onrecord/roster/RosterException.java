package org.onrecord.roster;

/** A roster that cannot be used; the message is one sentence that says where and why. */
public final class RosterException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that says where and why */
    public RosterException(String message) {
        super(message);
    }

    /** @param message one sentence that says where and why */
    public RosterException(String message, Throwable cause) {
        super(message, cause);
    }
}
