package org.onrecord.ingest;

import java.nio.charset.Charset;

/**
 * The character set of Macintosh computers before Unicode. Detectors take it for that of Windows, in which its quotation
 * marks are capital letters and its small letters with accents are signs.
 */
final class MacRoman {
    static final Charset CHARSET = Charset.forName("x-MacRoman");

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_BYTES = 1 << 16;

    /** One character could be anything. */
    private static final int FEWEST = 2;

    private static final String OPENING = "“‘«";
    private static final String CLOSING = "”’»…";

    private MacRoman() {}

    /** Whether bytes that are no UTF-8 read better as this than as the character set of Windows. */
    static boolean suits(byte[] bytes) {
        int length = Math.min(bytes.length, MOST_BYTES);
        int mac = plausibility(new String(bytes, 0, length, CHARSET));
        int windows = plausibility(new String(bytes, 0, length, WINDOWS));
        return mac >= FEWEST && mac > windows;
    }

    /** How many characters beyond ASCII stand where such a character does, less those that do not. */
    private static int plausibility(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit > 0x7F) {
                char before = i == 0 ? ' ' : text.charAt(i - 1);
                char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
                sum += suits(unit, before, after) ? 1 : -1;
            }
        }
        return sum;
    }

    private static boolean suits(char unit, char before, char after) {
        if (OPENING.indexOf(unit) >= 0) {
            return unit == '«' || (!Character.isLetter(before) && !Whitespace.isSpace(after));
        }
        if (CLOSING.indexOf(unit) >= 0) {
            return !Whitespace.isSpace(before) || unit == '»' || (unit == '’' && Character.isLetterOrDigit(after));
        }
        if (unit == '–' || unit == '—') {
            return before != after || Character.isLetterOrDigit(before) || Whitespace.isSpace(before);
        }
        if (Character.isUpperCase(unit)) {
            return !Character.isLowerCase(before) && !Character.isDigit(before) && Character.isLetter(after);
        }
        if (Character.isLowerCase(unit)) {
            return Character.isLetter(before) || Character.isLetter(after);
        }
        return unit != '\uFFFD'
                && !Character.isISOControl(unit)
                && !(Character.isLetter(before) && Character.isLetter(after));
    }
}
