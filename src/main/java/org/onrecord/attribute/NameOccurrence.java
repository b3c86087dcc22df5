package org.onrecord.attribute;

import java.util.List;
import org.onrecord.model.Span;

/**
 * A person's name somewhere in the article.
 *
 * @param words of the name alone, as written, without titles
 * @param core the words that tell persons apart, as {@link Names#core} gives them
 * @param title the words right before it in the same phrase, lower case, e.g. {@code treasury secretary}; may be empty
 * @param subject whether it is the subject of its clause
 * @param possessive whether what follows is the person's: {@code Bessent's plan}
 * @param quoted whether it stands in a quotation
 */
record NameOccurrence(
        Span span,
        List<String> words,
        List<String> core,
        String title,
        int sentence,
        int paragraph,
        boolean subject,
        boolean possessive,
        boolean quoted) {
    NameOccurrence {
        words = List.copyOf(words);
        core = List.copyOf(core);
    }

    boolean isSingle() {
        return core.size() == 1;
    }

    /** The name, or the only word of it. */
    String last() {
        return core.getLast();
    }

    String name() {
        return String.join(" ", words);
    }
}
