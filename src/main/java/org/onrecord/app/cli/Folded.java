package org.onrecord.app.cli;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folded() {}

    /** In lower case, without diacritics, on one line. */
    static String name(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return Printable.line(MARKS.matcher(decomposed).replaceAll("")).toLowerCase(Locale.ROOT);
    }
}
