package org.onrecord.app.cli;

/** What the program tells the shell. The launcher adds 3: it could not start. */
final class ExitCodes {
    /** Everything asked for was done. */
    static final int DONE = 0;

    /** Some inputs could not be read, a roster that was to be checked has errors, or the work could not be finished. */
    static final int FAILED = 1;

    /** The command asks for something that cannot be done; nothing was written. */
    static final int USAGE = 2;

    private ExitCodes() {}
}
