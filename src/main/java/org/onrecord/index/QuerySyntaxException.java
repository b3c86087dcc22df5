package org.onrecord.index;

import org.jspecify.annotations.Nullable;

/** A query that cannot be read or run. The message is one sentence for the user. */
public final class QuerySyntaxException extends IllegalArgumentException {
    QuerySyntaxException(String message) {
        this(message, null);
    }

    QuerySyntaxException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
