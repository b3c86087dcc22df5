package org.onrecord.index;

import java.util.Locale;
import org.onrecord.model.Outcome;

/** What became of an article, as the index names it. */
enum Fate {
    KEPT,
    EMPTY,
    DUPLICATE,
    NOT_LANGUAGE,
    UNSUPPORTED,
    REJECTED;

    static Fate of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> KEPT;
            case Outcome.Empty empty -> EMPTY;
            case Outcome.Duplicate duplicate -> DUPLICATE;
            case Outcome.NotLanguage notLanguage -> NOT_LANGUAGE;
            case Outcome.Unsupported unsupported -> UNSUPPORTED;
            case Outcome.Rejected rejected -> REJECTED;
        };
    }

    /** Lower case, with hyphens. */
    String label() {
        return label(this);
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
