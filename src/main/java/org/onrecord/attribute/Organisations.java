package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** The organisations that an article names: which short form stands for which full one, and which was named last. */
final class Organisations {
    private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "in", "on", "to", "de");
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, String> byAcronym = new HashMap<>();
    private final Map<String, NavigableMap<Integer, String>> byLastWord = new HashMap<>();

    Organisations(AnnotatedArticle article) {
        article.sentences().forEach(this::read);
        for (Span span : spans) {
            String name = SourcePhrase.collapse(span.of(article.text()));
            int blank = name.lastIndexOf(' ');
            if (blank > 0) {
                byAcronym.putIfAbsent(acronym(name), name);
                byLastWord
                        .computeIfAbsent(Names.fold(name.substring(blank + 1)), any -> new TreeMap<>())
                        .put(span.begin(), name);
            }
        }
    }

    private void read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int i = 0;
        while (i < tokens.size()) {
            int begin = i;
            while (i < tokens.size() && tokens.get(i).entity().equals("ORGANIZATION")) {
                i++;
            }
            if (i > begin) {
                spans.add(tokens.get(begin).span().cover(tokens.get(i - 1).span()));
            }
            i = Math.max(i, begin + 1);
        }
    }

    /** The initials of the large words: "Department of Veterans Affairs" is DVA. */
    static String acronym(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[\\s-]+", -1)) {
            boolean counts = !word.isEmpty() && !SMALL.contains(word.toLowerCase(Locale.ROOT));
            letters.append(counts ? word.substring(0, 1) : "");
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    /** The article's fullest form for an acronym, "I.M.F." or "IMF"; else the name itself. */
    String fullest(String name) {
        String letters = name.replace(".", "");
        boolean acronym = letters.length() > 1 && letters.chars().allMatch(Character::isUpperCase);
        return acronym ? byAcronym.getOrDefault(letters, name) : name;
    }

    /** The full name last given before {@code position} that ends in this noun ("the committee"), or null. */
    @Nullable
    String lastEndingIn(String noun, int position) {
        Map.Entry<Integer, String> last =
                byLastWord.getOrDefault(Names.fold(noun), new TreeMap<>()).lowerEntry(position);
        return last == null ? null : last.getValue();
    }
}
