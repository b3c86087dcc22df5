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

    /** So many of its words, from one of them on; they have to be of those that tell persons apart. */
    NameOccurrence part(int from, int count) {
        int begin = span.begin();
        for (int i = 0; i < from; i++) {
            begin += words.get(i).length() + 1;
        }
        List<String> kept = words.subList(from, from + count);
        int length = kept.stream().mapToInt(String::length).sum() + count - 1;
        return new NameOccurrence(
                new Span(begin, Math.min(span.end(), begin + length)),
                kept,
                core.subList(from, from + count),
                title,
                sentence,
                paragraph,
                subject,
                possessive,
                quoted);
    }

    String name() {
        return String.join(" ", words);
    }
}
