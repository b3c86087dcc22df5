package org.onrecord.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The index cannot be used as asked. The message is one sentence for the user, and says what to do. */
public final class IndexException extends IOException {
    IndexException(String message) {
        this(message, null);
    }

    IndexException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
