package org.onrecord.app.cli;

/** Ids of statements as tables show them. */
final class ShortId {
    /** Hexadecimal digits: enough for {@code explain} to tell some ten thousand statements apart. */
    private static final int SHOWN = 8;

    private ShortId() {}

    /** The beginning of an id. */
    static String of(String id) {
        return id.substring(0, Math.min(SHOWN, id.length()));
    }
}
