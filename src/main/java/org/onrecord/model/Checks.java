package org.onrecord.model;

/** What records check about themselves. */
final class Checks {
    private Checks() {}

    static void confidence(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence outside [0, 1]: " + value);
        }
    }

    static void notBlank(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }
}
