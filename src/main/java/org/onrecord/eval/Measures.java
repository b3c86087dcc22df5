package org.onrecord.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The arithmetic that all scores share. */
final class Measures {
    /** Keeps a quotient finite where there is nothing to divide by; what stands above it is 0 then. */
    private static final double TINY = 1e-9;

    private Measures() {}

    /** {@code part / whole}; 0 of nothing is 0. */
    static double ratio(int part, int whole) {
        return (double) part / Math.max(1, whole);
    }

    /** The harmonic mean of precision and recall; 0 where both are 0. */
    static double f1(double precision, double recall) {
        return 2 * precision * recall / Math.max(TINY, precision + recall);
    }

    static double f1(int right, int predicted, int gold) {
        return f1(ratio(right, predicted), ratio(right, gold));
    }

    /** Exact halves go to the even digit, as C's and Python's {@code %.3f} round; Java's differs. */
    static String decimals(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** {@code (observed - chance) / (1 - chance)}; 0 where chance alone explains everything. */
    static double beyondChance(double observed, double chance) {
        return (observed - chance) / Math.max(TINY, 1 - chance);
    }
}
