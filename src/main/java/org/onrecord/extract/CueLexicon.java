package org.onrecord.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.CueClass;
import org.onrecord.model.Token;

/** What cue words say about the reporter's distance, read from the resource beside this class. */
final class CueLexicon {
    /** How many other words may stand between two words of a phrase: "made it very clear". */
    private static final int GAP = 3;

    private final Map<String, CueClass> verbs = new HashMap<>();
    private final Map<String, CueClass> nouns = new HashMap<>();
    private final Map<String, CueClass> words = new HashMap<>();
    private final Map<CueClass, List<List<String>>> phrases = new EnumMap<>(CueClass.class);

    private CueLexicon() {}

    static CueLexicon load() {
        CueLexicon lexicon = new CueLexicon();
        try (InputStream in = Objects.requireNonNull(CueLexicon.class.getResourceAsStream("cues.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(lexicon::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon;
    }

    private void read(String line) {
        String[] entries = line.split(" ", -1);
        CueClass cueClass = CueClass.valueOf(entries[0].toUpperCase(Locale.ROOT));
        for (String entry : List.of(entries).subList(2, entries.length)) {
            switch (entries[1]) {
                case "verb" -> verbs.put(entry, cueClass);
                case "noun" -> nouns.put(entry, cueClass);
                case "word" -> words.put(entry, cueClass);
                case "phrase" -> phrases(cueClass).add(List.of(entry.split("_", -1)));
                default -> throw new IllegalArgumentException("no kind of cue word: " + entries[1]);
            }
        }
    }

    private List<List<String>> phrases(CueClass cueClass) {
        return phrases.computeIfAbsent(cueClass, key -> new ArrayList<>());
    }

    /** What a word says whatever its part of speech, or null. */
    @Nullable
    CueClass ofWord(Token token) {
        return words.get(lower(token));
    }

    /** What the verb or noun at {@code i} says, or null. */
    @Nullable
    CueClass ofLemma(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.tag().startsWith("V") || isHeadlineVerb(tokens, i)) {
            return verbs.get(lemma(token));
        }
        return token.tag().startsWith("N") ? nouns.get(lemma(token)) : null;
    }

    /** "Greer notes": what the tagger takes for a plural behind a name. */
    private static boolean isHeadlineVerb(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).tag().equals("NNS")
                && tokens.get(i - 1).tag().startsWith("NNP");
    }

    /** What a phrase that begins with the token at {@code from} says, or null. */
    @Nullable
    CueClass ofPhrase(List<Token> tokens, int from) {
        for (Map.Entry<CueClass, List<List<String>>> entry : phrases.entrySet()) {
            if (entry.getValue().stream().anyMatch(phrase -> begins(phrase, tokens, from))) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static boolean begins(List<String> phrase, List<Token> tokens, int from) {
        int at = from;
        for (String word : phrase) {
            int last = at == from ? at : Math.min(at + GAP, tokens.size() - 1);
            while (at <= last && !is(tokens.get(at), word)) {
                at++;
            }
            if (at > last) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean is(Token token, String word) {
        return lower(token).equals(word) || lemma(token).equals(word);
    }

    private static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    private static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }
}
