package org.onrecord.attribute;

import java.util.List;
import java.util.Locale;
import org.onrecord.model.Span;

/**
 * A person's name somewhere in the article.
 *
 * @param words of the name alone, as written, without titles
 * @param title the words right before it in the same phrase, lower case, e.g. {@code treasury secretary}; may be empty
 * @param subject whether it is the subject of its clause
 * @param quoted whether it stands in a quotation
 */
record NameOccurrence(
        Span span, List<String> words, String title, int sentence, int paragraph, boolean subject, boolean quoted) {
    NameOccurrence {
        words = List.copyOf(words);
    }

    boolean isSingle() {
        return words.size() == 1;
    }

    List<String> lower() {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    String name() {
        return String.join(" ", words);
    }
}
