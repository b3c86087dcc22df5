package org.onrecord.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, date and agency that news puts before its first sentence, up to a dash: {@code GENEVA, May 12 (Agency) - }.
 * A place in capitals needs nothing else, one in small letters needs a date, an agency in brackets needs no place.
 */
final class Dateline {
    private static final int MAX_LENGTH = 120;

    private static final String CAPITALS =
            "(?=[^,(]{0,40}\\p{Lu}['’]?\\p{Lu}['’]?\\p{Lu})\\p{Lu}+(?:(?:\\. ?|[ '’/-])\\p{Lu}+){0,6}\\.?";
    private static final String MIXED = "\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,3}";
    private static final String REGION = "(?:, ?\\p{Lu}[\\p{L}.]*(?: (?:and|of|the|\\p{Lu}[\\p{L}.]*)){0,3}){0,2}";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}{0,6}\\.?";
    private static final String DATE = ",? (?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";
    private static final String AGENCY = "\\([^()]{2,40}\\)|/[^/]{2,40}/";
    /** Behind a dateline a sentence begins; behind the dash of "NATO — the alliance — said" none does. */
    private static final String DASH = "\\s?(?:--|[-–—])\\s+(?=[\\p{Lu}\\p{N}\\p{Sc}“\"„«‘'`(\\[])";

    private static final Pattern DATELINE =
            Pattern.compile("(?:" + CAPITALS + REGION + "(?:" + DATE + ")?(?: (?:" + AGENCY + "))?"
                    + "|" + MIXED + REGION + DATE + "(?: (?:" + AGENCY + "))?"
                    + "|" + AGENCY + ")" + DASH);

    private Dateline() {}

    /** Where the prose begins behind the dateline at {@code begin}; {@code begin} itself if there is none. UTF-16. */
    static int end(String text, int begin, int end) {
        Matcher matcher = DATELINE.matcher(text).region(begin, Math.min(end, begin + MAX_LENGTH));
        return matcher.lookingAt() ? matcher.end() : begin;
    }
}
