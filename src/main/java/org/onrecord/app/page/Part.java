package org.onrecord.app.page;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/**
 * A stretch of text, marked or not.
 *
 * @param marked whether it is to catch the eye
 */
public record Part(String text, boolean marked) {
    /**
     * Divides a text.
     *
     * @param marks half-open, UTF-16 code units into the text, in order and not overlapping; what lies outside the text does not count
     */
    public static List<Part> of(String text, List<Span> marks) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Span mark : marks) {
            if (mark.begin() < at || mark.end() > text.length()) {
                continue;
            }
            add(parts, text.substring(at, mark.begin()), false);
            add(parts, mark.of(text), true);
            at = mark.end();
        }
        add(parts, text.substring(at), false);
        return List.copyOf(parts);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, marked));
        }
    }
}
