package org.onrecord.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Values as every reader takes them. */
final class Plain {
    private static final int MOST_DECIMALS = 4;
    private static final int FEWEST_DECIMALS = 2;
    private static final int UNITS = 10_000;
    private static final int UNSURE = -1;
    private static final double SURELY_NOT_HALF = 1e-6;
    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /**
     * Rounded half up to four decimals, as its shortest decimal form has it, with at least two and without an exponent.
     */
    static String rounded(double value) {
        int units = units(value);
        return units == UNSURE ? exactly(value) : decimals(units);
    }

    /** The number that is nearest to the text {@link #rounded}. */
    static double roundedNumber(double value) {
        int units = units(value);
        return units == UNSURE ? Double.parseDouble(exactly(value)) : (double) units / UNITS;
    }

    /** In ten-thousandths; {@link #UNSURE} outside [0, 1] and near to a half. */
    private static int units(double value) {
        double units = value * UNITS;
        long below = (long) units;
        double rest = units - below;
        if (value < 0 || value > 1 || Math.abs(rest - 0.5) < SURELY_NOT_HALF) {
            return UNSURE;
        }
        return (int) (rest < 0.5 ? below : below + 1);
    }

    /** What {@link BigDecimal} says, which takes ten times as long. */
    private static String exactly(double value) {
        BigDecimal shortest = BigDecimal.valueOf(value)
                .setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return (shortest.scale() < FEWEST_DECIMALS ? shortest.setScale(FEWEST_DECIMALS) : shortest).toPlainString();
    }

    private static String decimals(int units) {
        char[] digits = new char[MOST_DECIMALS + 2];
        digits[0] = (char) ('0' + units / UNITS);
        digits[1] = '.';
        int rest = units % UNITS;
        for (int at = digits.length - 1; at > 1; at--) {
            digits[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        int length = digits.length;
        while (length > FEWEST_DECIMALS + 2 && digits[length - 1] == '0') {
            length--;
        }
        return new String(digits, 0, length);
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
