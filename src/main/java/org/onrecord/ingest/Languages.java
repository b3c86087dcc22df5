package org.onrecord.ingest;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags as documents write them. */
final class Languages {
    private static final int LONGEST_CODE = 3;

    private Languages() {}

    /** The BCP 47 tag for {@code en_US}, {@code en-us} or {@code en, fr} (its first); null where there is none. */
    static @Nullable String tag(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String first = text.strip().split("[,;\\s]", 2)[0].replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(first).build();
            String code = locale.getLanguage();
            boolean known = !code.isEmpty() && code.length() <= LONGEST_CODE && !code.equals("und");
            return known ? locale.toLanguageTag() : null;
        } catch (IllformedLocaleException notATag) {
            return null;
        }
    }
}
