package org.onrecord.text;

import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** The line that names the writers: "By Ann Lee and Bo Chen", with an office, a place or a date behind the names. */
final class Byline {
    private static final int MAX_LENGTH = 160;

    private static final String DAY = "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b"
            + "|(?:January|February|March|April|May|June|July|August|September|October|November|December)[ ,]+(?:\\d|\\p{Ll}))";
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
    private static final String PARTICLE = "van|von|de|der|den|da|di|del|la|le|el|al|bin|ibn|ter|and|&";
    private static final String TAIL = "(?:\\s?[,|·•/(–—-].*| (?:in|for|of|with|at|from|updated|published) .*| \\d.*)";
    private static final Pattern BYLINE = Pattern.compile(
            "(?i:by):?\\s+" + DAY + WORD + "(?:,? (?:" + WORD + "|" + PARTICLE + ")){0,12}" + TAIL + "?",
            Pattern.DOTALL);
    /** An initial, "Jr." or "a.m.", whose full stop ends no sentence. */
    private static final Pattern ABBREVIATED = Pattern.compile(".*\\b\\p{L}{1,2}\\.", Pattern.DOTALL);

    private Byline() {}

    static boolean matches(String text, Span paragraph) {
        if (paragraph.length() > MAX_LENGTH) {
            return false;
        }
        String line = paragraph.of(text);
        boolean sentence = Paragraphs.endsSentence(text, paragraph)
                && !ABBREVIATED.matcher(line).matches();
        return !sentence && BYLINE.matcher(line).matches();
    }
}
