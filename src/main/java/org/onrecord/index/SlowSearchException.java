package org.onrecord.index;

import java.io.IOException;

/** A search took longer than it was given. The message is one sentence for the user, and says what to do. */
public final class SlowSearchException extends IOException {
    SlowSearchException() {
        super("The search took too long and was ended: ask for fewer words, without wildcards, or for fewer days.");
    }
}
