package org.onrecord.eval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text as names are compared: lower case, without diacritics, possessive endings and hyphens. */
record TextWords(Set<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’.@_]+");
    private static final Pattern STOPS = Pattern.compile("\\.+$");

    static TextWords of(String text) {
        Set<String> words = new HashSet<>();
        Arrays.stream(BETWEEN.split(text))
                .map(word -> STOPS.matcher(word).replaceFirst(""))
                .flatMap(word -> PersonName.parts(word).stream())
                .forEach(words::add);
        return new TextWords(words);
    }

    boolean holdSurnameOf(String name) {
        List<String> surname = PersonName.of(name).surname();
        return !surname.isEmpty() && words.containsAll(surname);
    }
}
