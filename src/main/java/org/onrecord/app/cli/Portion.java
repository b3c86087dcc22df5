package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts to read for a measurement.
 *
 * @param texts in order; the same one may come again
 * @param words how many there are in all of them
 */
record Portion(List<String> texts, int words) {
    Portion {
        texts = List.copyOf(texts);
    }

    /** As many whole texts as it takes to reach {@code words}, from the first on and round again; at least one has a word. */
    static Portion of(List<String> texts, int words) {
        List<String> taken = new ArrayList<>();
        int count = 0;
        for (int i = 0; count < words; i++) {
            String text = texts.get(i % texts.size());
            taken.add(text);
            count += words(text);
        }
        return new Portion(taken, count);
    }

    /** What stands between white space. */
    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return words;
    }
}
