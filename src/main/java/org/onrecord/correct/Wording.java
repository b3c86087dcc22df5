package org.onrecord.correct;

import java.text.Normalizer;

/** Text as it is compared: an edited article changes its white space and the shape of its quotation marks first. */
final class Wording {
    private static final String DOUBLE = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u300C\u300D";
    private static final String SINGLE = "\u2018\u2019\u201A\u201B\u2032\u2039\u203A`\u00B4";

    private Wording() {}

    /** White space and control characters as single blanks, none at the ends; straight marks; nothing invisible; composed. */
    static String normal(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder normal = new StringBuilder(composed.length());
        boolean gap = false;
        for (int at = 0; at < composed.length(); ) {
            int point = composed.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                gap = !normal.isEmpty();
            } else if (Character.getType(point) != Character.FORMAT) {
                if (gap) {
                    normal.append(' ');
                    gap = false;
                }
                normal.appendCodePoint(straight(point));
            }
        }
        return normal.toString();
    }

    private static int straight(int point) {
        if (DOUBLE.indexOf(point) >= 0) {
            return '"';
        }
        return SINGLE.indexOf(point) >= 0 ? '\'' : point;
    }
}
