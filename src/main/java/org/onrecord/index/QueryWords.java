package org.onrecord.index;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a query as a person typed it, to compare with names. */
final class QueryWords {
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Pattern PUNCTUATION = Pattern.compile("^[(\\[{'‘“]+|[)\\]}'’”.,;:!?]+$");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> typed = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();

    QueryWords(String text) {
        WORD.matcher(text).results().forEach(found -> {
            typed.add(found.group());
            folded.add(fold(found.group()));
        });
    }

    /** In lower case, without diacritics, a possessive ending, and punctuation around it; a phrase in quotation marks stays as it is. */
    static String fold(String word) {
        if (word.startsWith("\"")) {
            return word;
        }
        String bare = POSSESSIVE
                .matcher(PUNCTUATION.matcher(word).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    }

    int size() {
        return typed.size();
    }

    String typed(int index) {
        return typed.get(index);
    }

    String folded(int index) {
        return folded.get(index);
    }

    /** The words as they were typed, without punctuation at their ends. */
    String between(int begin, int end) {
        return PUNCTUATION.matcher(String.join(" ", typed.subList(begin, end))).replaceAll("");
    }

    /** Whether these words stand at {@code begin}. */
    boolean stand(int begin, List<String> words) {
        return begin + words.size() <= size()
                && folded.subList(begin, begin + words.size()).equals(words);
    }

    /** The words of a name. */
    static List<String> of(String name) {
        return List.copyOf(new QueryWords(name).folded);
    }
}
