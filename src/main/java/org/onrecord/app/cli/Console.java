package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command writes, in UTF-8 whatever the locale.
 *
 * @param out standard output; throws {@link ReaderGoneException} when nobody reads it any more
 * @param err standard error
 * @param columns width of the terminal, or of the one imagined where there is none
 * @param terminal whether somebody watches standard error, so that a line there may be redrawn
 */
record Console(OutputStream out, PrintStream err, int columns, boolean terminal) {
    private static final int DEFAULT_COLUMNS = 100;
    private static final int MIN_COLUMNS = 40;
    private static final int MAX_COLUMNS = 1000;

    /** The process's own streams. The launcher says whether standard error is a terminal and how wide it is. */
    static Console ofProcess(Map<String, String> environment) {
        return new Console(
                new BufferedOutputStream(new StandardOutput(new FileOutputStream(FileDescriptor.out))),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                columns(environment.getOrDefault("COLUMNS", "")),
                Boolean.getBoolean("onrecord.terminal"));
    }

    private static int columns(String given) {
        try {
            return Math.clamp(Integer.parseInt(given), MIN_COLUMNS, MAX_COLUMNS);
        } catch (NumberFormatException unknown) {
            return DEFAULT_COLUMNS;
        }
    }

    /** Writes one line to standard output. Text from articles has to go through {@link Printable} first. */
    void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Writes one sentence of the program's own to standard error. */
    void say(String sentence) {
        err.println("onrecord: " + Printable.line(sentence));
    }
}
