package org.onrecord.index;

import java.io.IOException;

/** The page before was of a commit that is not kept any more. The message is one sentence for the user, and says what to do. */
public final class ExpiredCursorException extends IOException {
    ExpiredCursorException() {
        super(
                "The index has changed since the page before, and what it was then is not kept any more: search again from the"
                        + " first page.");
    }
}
