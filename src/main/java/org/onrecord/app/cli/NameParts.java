package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's name taken apart, with the help of what articles call the person.
 *
 * @param surname the part that stands alone in running text
 * @param given null where there is no other part
 * @param familyNameFirst whether articles use the first word alone and never the last one
 */
record NameParts(String name, String surname, @Nullable String given, boolean familyNameFirst) {
    private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv");
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.?)+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern TITLE = Pattern.compile("\\p{L}{4,}( \\p{L}+)*");
    private static final int LONGEST_ALIAS = 5;

    /** @param forms texts of mentions by name, titles and appositions included */
    static NameParts of(String name, List<String> forms) {
        List<String> words = new ArrayList<>(words(name));
        while (words.size() > 1 && SUFFIX.matcher(words.getLast()).matches()) {
            words.removeLast();
        }
        if (words.size() == 1) {
            return new NameParts(name, words.getFirst(), null, false);
        }
        boolean familyFirst = alone(words.getFirst(), words, forms) && !alone(words.getLast(), words, forms);
        if (familyFirst) {
            return new NameParts(name, words.getFirst(), String.join(" ", words.subList(1, words.size())), true);
        }
        int begin = words.size() - 1;
        while (begin > 1 && Character.isLowerCase(words.get(begin - 1).codePointAt(0))) {
            begin--;
        }
        return new NameParts(name, String.join(" ", words.subList(begin, words.size())), words.getFirst(), false);
    }

    /** Whether a form has {@code word} and no other word of the name. */
    private static boolean alone(String word, List<String> name, List<String> forms) {
        Set<String> others = folded(name);
        others.remove(Folded.name(word));
        return forms.stream()
                .map(form -> folded(words(head(form))))
                .anyMatch(form ->
                        form.contains(Folded.name(word)) && form.stream().noneMatch(others::contains));
    }

    /**
     * Other full forms of the name: from the first of its words, or initials before it, to the last. Whatever stands before
     * is taken for a title; a nickname is lost with it.
     */
    List<String> aliases(List<String> forms) {
        Set<String> aliases = new LinkedHashSet<>();
        for (String form : forms) {
            List<String> words = words(head(form));
            int begin = first(words);
            int end = last(words);
            while (begin > 0 && INITIALS.matcher(words.get(begin - 1)).matches()) {
                begin--;
            }
            int length = end - begin + 1;
            String alias = length < 2 ? "" : String.join(" ", words.subList(begin, end + 1));
            if (length <= LONGEST_ALIAS && !alias.isEmpty() && !alias.equals(name) && !alias.equals(surname)) {
                aliases.add(alias);
            }
        }
        return List.copyOf(aliases);
    }

    /** The first title before the name, in lower case; null where the forms show none. */
    @Nullable
    String title(List<String> forms) {
        for (String form : forms) {
            List<String> words = words(head(form));
            String title = String.join(" ", words.subList(0, Math.max(0, first(words))))
                    .toLowerCase(Locale.ROOT);
            if (TITLE.matcher(title).matches()) {
                return title;
            }
        }
        return null;
    }

    private int first(List<String> words) {
        Set<String> own = folded(words(name));
        for (int i = 0; i < words.size(); i++) {
            if (own.contains(Folded.name(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private int last(List<String> words) {
        Set<String> own = folded(words(name));
        for (int i = words.size() - 1; i >= 0; i--) {
            if (own.contains(Folded.name(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** What stands before an apposition. */
    private static String head(String form) {
        int comma = form.indexOf(',');
        return comma < 0 ? form : form.substring(0, comma);
    }

    private static List<String> words(String text) {
        return List.of(Printable.line(text).split(" ", -1)).stream()
                .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
                .toList();
    }

    private static Set<String> folded(List<String> words) {
        Set<String> folded = new LinkedHashSet<>();
        words.forEach(word -> folded.add(Folded.name(word)));
        return folded;
    }
}
