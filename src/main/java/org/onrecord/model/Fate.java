package org.onrecord.model;

import java.util.Locale;

/** The kinds of {@link Outcome}, for counting and naming them. */
public enum Fate {
    KEPT,
    EMPTY,
    DUPLICATE,
    NOT_LANGUAGE,
    FORGOTTEN,
    UNSUPPORTED,
    REJECTED;

    public static Fate of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> KEPT;
            case Outcome.Empty empty -> EMPTY;
            case Outcome.Duplicate duplicate -> DUPLICATE;
            case Outcome.NotLanguage notLanguage -> NOT_LANGUAGE;
            case Outcome.Forgotten forgotten -> FORGOTTEN;
            case Outcome.Unsupported unsupported -> UNSUPPORTED;
            case Outcome.Rejected rejected -> REJECTED;
        };
    }

    /** Lower case, with hyphens: {@code not-language}. */
    public String label() {
        return label(this);
    }

    /** The name of any constant in lower case, with hyphens. */
    public static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
