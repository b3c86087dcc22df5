package org.onrecord.eval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A person's name taken apart. All parts are lower case without diacritics and punctuation.
 *
 * @param words all words that count, hyphened ones divided
 * @param given the first given name, or empty
 * @param surname its words: more than one where it has a hyphen; none in a name without words
 */
record PersonName(List<String> words, String given, List<String> surname) {
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> HONORIFICS = Set.of(
            ("mr mrs ms miss mx dr doctor prof professor sen senator rep representative congressman congresswoman gov"
                            + " governor president vice mayor secretary judge justice gen general lt col colonel capt"
                            + " captain sgt sergeant rev reverend sir dame lord lady king queen prince princess pope"
                            + " hon ambassador")
                    .split(" "));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    /** {@code Ki-moon}: a given name of two syllables, so that the family name stands first. */
    private static final Pattern SYLLABLES = Pattern.compile("\\p{Lu}\\p{L}*-\\p{Ll}+");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+|\\p{L}");

    /** Parts of surnames: "De Blasio" has no given name. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "do", "du", "del", "della", "la", "le", "von", "der", "den", "al", "el", "bin", "ibn");

    private static final Pattern ARTICLE = Pattern.compile("(?:The|A|An|One|His|Her|Their|Some|Many) .*");

    static PersonName of(String name) {
        List<String> kept = kept(name);
        if (kept.isEmpty()) {
            return new PersonName(List.of(), "", List.of());
        }
        boolean familyFirst =
                kept.size() > 1 && SYLLABLES.matcher(kept.getLast()).matches();
        String surname = familyFirst ? kept.getFirst() : kept.getLast();
        String given = kept.size() == 1 ? "" : familyFirst ? kept.getLast() : kept.getFirst();
        String first = String.join("", parts(given));
        return new PersonName(
                kept.stream().flatMap(word -> parts(word).stream()).toList(),
                PARTICLES.contains(first) ? "" : first,
                parts(surname));
    }

    /** Whether a phrase looks like a name, not like a description: all its words but particles have capitals. */
    static boolean isName(String phrase) {
        return !ARTICLE.matcher(phrase).matches()
                && Arrays.stream(phrase.split("\\s+"))
                        .allMatch(word ->
                                !Character.isLowerCase(word.codePointAt(0)) || PARTICLES.contains(folded(word)));
    }

    /** The words before a comma without what does not count, as they are written. */
    private static List<String> kept(String name) {
        List<String> words =
                new ArrayList<>(Arrays.stream(name.split(",", 2)[0].strip().split("\\s+"))
                        .filter(word -> !parts(word).isEmpty())
                        .toList());
        while (words.size() > 1 && SUFFIXES.contains(folded(words.getLast()))) {
            words.removeLast();
        }
        while (words.size() > 1 && HONORIFICS.contains(folded(words.getFirst()))) {
            words.removeFirst();
        }
        return IntStream.range(0, words.size())
                .filter(at -> at == words.size() - 1
                        || !INITIALS.matcher(words.get(at)).matches())
                .mapToObj(words::get)
                .toList();
    }

    /** The pieces of one word, without its possessive ending. */
    static List<String> parts(String word) {
        String bare = POSSESSIVE.matcher(word).replaceFirst("");
        return Arrays.stream(bare.split("[-‐‑–]"))
                .map(PersonName::folded)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Lower-case letters and digits; of letters that Unicode does not decompose the commonest in names are spelt out. */
    static String folded(String word) {
        String lower = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("ß", "ss")
                .replace("æ", "ae");
        return lower.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String joined() {
        return String.join("", words);
    }
}
