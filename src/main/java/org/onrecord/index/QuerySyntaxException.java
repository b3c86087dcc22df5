package org.onrecord.index;

import org.jspecify.annotations.Nullable;

/** A query that cannot be read or run. The message is one sentence for the user. */
public final class QuerySyntaxException extends IllegalArgumentException {
    private final boolean limit;

    QuerySyntaxException(String message) {
        this(message, null);
    }

    QuerySyntaxException(String message, @Nullable Throwable cause) {
        this(message, cause, false);
    }

    private QuerySyntaxException(String message, @Nullable Throwable cause, boolean limit) {
        super(message, cause);
        this.limit = limit;
    }

    /** That a query asks for too much: searching it as text would not help. */
    static QuerySyntaxException limit(String message, @Nullable Throwable cause) {
        return new QuerySyntaxException(message, cause, true);
    }

    boolean isLimit() {
        return limit;
    }
}
