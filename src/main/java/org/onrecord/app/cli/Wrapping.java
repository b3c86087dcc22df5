package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks one line into several. */
final class Wrapping {
    private Wrapping() {}

    /** The words of {@code line} on lines of at most {@code width} code points; longer words are cut. */
    static List<String> lines(String line, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" ", -1)) {
            String rest = word;
            if (!current.isEmpty() && length(current) + 1 + length(rest) > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            while (length(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            current.append(current.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(current.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
