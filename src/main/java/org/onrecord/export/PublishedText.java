package org.onrecord.export;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/** Dates as text; the last one is kept, since statements of one article come one behind the other and formatting is slow. */
final class PublishedText {
    private @Nullable Published last;
    private @Nullable String text;

    /** ISO 8601; null for null. */
    @Nullable
    String of(@Nullable Published value) {
        if (value == null) {
            return null;
        }
        if (!value.equals(last)) {
            last = value;
            text = value.iso();
        }
        return text;
    }
}
