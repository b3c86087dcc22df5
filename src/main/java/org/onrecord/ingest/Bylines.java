package org.onrecord.ingest;

import java.util.regex.Pattern;

/** Bylines as pages and texts print them. */
final class Bylines {
    private static final Pattern BY = Pattern.compile("(?i)^(?:written |reported |story )?by:?\\s+");
    private static final Pattern AFTER_NAMES = Pattern.compile("\\s*[|•·].*$");

    private Bylines() {}

    /** The names without a leading "By" and without the date or section that some put after a bar. */
    static String names(String byline) {
        String names = AFTER_NAMES.matcher(Whitespace.collapse(byline)).replaceFirst("");
        return BY.matcher(names).replaceFirst("").strip();
    }
}
