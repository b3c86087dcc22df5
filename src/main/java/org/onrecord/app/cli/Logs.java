package org.onrecord.app.cli;

/** Keeps libraries from talking: what a user has to know the commands say themselves. */
final class Logs {
    private Logs() {}

    /**
     * Leaves {@code java.util.logging} without handlers, unless the user configures it. It reads this only when a library
     * first logs: most commands never load it.
     */
    static void silence() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", Nothing.class.getName());
        }
    }

    /** A logging configuration that configures nothing. */
    public static final class Nothing {
        /** Called by {@link java.util.logging.LogManager}. */
        public Nothing() {}
    }
}
