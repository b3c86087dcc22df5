package org.onrecord.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as every reader takes them. */
final class Plain {
    private static final int MOST_DECIMALS = 4;
    private static final int FEWEST_DECIMALS = 2;
    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /** Rounded half up to four decimals, with at least two; its {@code toString} has no exponent. */
    static BigDecimal rounded(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return shortest.scale() < FEWEST_DECIMALS ? shortest.setScale(FEWEST_DECIMALS) : shortest;
    }

    /**
     * The text with each lone surrogate, which UTF-8 cannot hold, replaced by U+FFFD. The number of code points stays the
     * same, so that offsets hold.
     */
    static String wellFormed(String text) {
        int bad = nextLoneSurrogate(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        while (bad >= 0) {
            repaired.setCharAt(bad, REPLACEMENT);
            bad = nextLoneSurrogate(text, bad + 1);
        }
        return repaired.toString();
    }

    private static int nextLoneSurrogate(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE) {
                return at;
            }
            at += Character.charCount(codePoint);
        }
        return -1;
    }
}
