package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onrecord.model.Article;
import org.onrecord.model.Speaker;
import org.onrecord.roster.Roster;

/**
 * A quick look at an article: whether anything in it can mean somebody on the roster. Whoever is nowhere called by a surname, an alias or a
 * title is nobody's source, so that nothing else need read the article. Titles of one word, such as "secretary", are everywhere, and mean a
 * speaker only where the name stands, too: they do not count. Safe for threads.
 */
public final class RosterGlance {
    /** What to look for, by its last word; each is the folded words before that, from the last one back. */
    private final Map<String, List<List<String>>> byLastWord = new HashMap<>();

    /** Names in scripts that do not divide words. */
    private final List<String> undivided = new ArrayList<>();

    public RosterGlance(Roster roster) {
        for (Speaker speaker : roster.speakers()) {
            add(speaker.surname());
            speaker.aliases().forEach(this::add);
            speaker.roles()
                    .forEach(role -> role.titles().stream()
                            .filter(title -> words(title).size() > 1)
                            .forEach(this::add));
        }
    }

    private void add(String name) {
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            undivided.add(name);
            return;
        }
        List<String> words = words(name);
        if (!words.isEmpty()) {
            List<String> before = words.subList(0, words.size() - 1).reversed();
            byLastWord
                    .computeIfAbsent(words.getLast(), word -> new ArrayList<>())
                    .add(List.copyOf(before));
        }
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int begin = next(name, 0);
        while (begin < name.length()) {
            int end = end(name, begin);
            words.add(Names.fold(name.substring(begin, end)));
            begin = next(name, end);
        }
        return words;
    }

    /** Whether the article's text or byline names somebody on the roster, or gives a title that one of them has. */
    public boolean maySpeak(Article article) {
        String byline = article.byline();
        return finds(article.text()) || (byline != null && finds(byline));
    }

    private boolean finds(String text) {
        for (String name : undivided) {
            if (text.contains(name)) {
                return true;
            }
        }
        int begin = next(text, 0);
        while (begin < text.length()) {
            int end = end(text, begin);
            if (ends(text, begin, end)) {
                return true;
            }
            begin = next(text, end);
        }
        return false;
    }

    /** Whether something that is looked for ends with the word at [begin, end), of which there may be more than one. */
    private boolean ends(String text, int begin, int end) {
        String word = Names.fold(text.substring(begin, end));
        List<List<String>> candidates = byLastWord.get(word);
        if (candidates == null && word.endsWith("s")) {
            candidates = byLastWord.get(word.substring(0, word.length() - 1));
        }
        if (candidates == null) {
            return false;
        }
        for (List<String> before : candidates) {
            if (stands(text, before, begin)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words, from the last one back, stand right before a position. */
    private static boolean stands(String text, List<String> before, int position) {
        int end = position;
        for (String word : before) {
            while (end > 0 && !isOfWord(text.charAt(end - 1))) {
                end--;
            }
            int begin = end;
            while (begin > 0 && isOfWord(text.charAt(begin - 1))) {
                begin--;
            }
            if (!Names.fold(text.substring(begin, end)).equals(word)) {
                return false;
            }
            end = begin;
        }
        return true;
    }

    /** Where the next word begins, from {@code position} on. */
    private static int next(String text, int position) {
        int begin = position;
        while (begin < text.length() && !isOfWord(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private static int end(String text, int begin) {
        int end = begin;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Letters, their marks and digits; surrogates count as letters, so that no pair is cut. */
    private static boolean isOfWord(char c) {
        return c < 128
                ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                : Character.isLetterOrDigit(c)
                        || Character.isSurrogate(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
