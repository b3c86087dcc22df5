package org.onrecord.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Words that take a side, read from the resource beside this class. */
final class PolarityLexicon {
    /** What a word does. */
    enum Pull {
        FOR('+'),
        AGAINST('-'),
        TAKES_AWAY('>'),
        KEEPS('<');

        private final char mark;

        Pull(char mark) {
            this.mark = mark;
        }
    }

    private final Map<Pull, Set<String>> words = new EnumMap<>(Pull.class);
    private final Map<Pull, NavigableSet<String>> stems = new EnumMap<>(Pull.class);

    private PolarityLexicon() {
        for (Pull pull : Pull.values()) {
            words.put(pull, new HashSet<>());
            stems.put(pull, new TreeSet<>());
        }
    }

    static PolarityLexicon load() {
        PolarityLexicon lexicon = new PolarityLexicon();
        try (InputStream in = Objects.requireNonNull(PolarityLexicon.class.getResourceAsStream("polarity.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lexicon::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lexicon;
    }

    private void read(String line) {
        for (Pull pull : Pull.values()) {
            if (line.indexOf(pull.mark) == 0) {
                for (String entry : line.substring(2).split(" ", -1)) {
                    if (entry.endsWith("*")) {
                        stems(pull).add(entry.substring(0, entry.length() - 1));
                    } else {
                        words(pull).add(entry);
                    }
                }
            }
        }
    }

    /** Whether a lower-case word pulls this way. */
    boolean has(Pull pull, String word) {
        return words(pull).contains(word)
                || (word.endsWith("s") && words(pull).contains(word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && words(pull).contains(word.substring(0, word.length() - 2)))
                || hasStem(pull, word);
    }

    private boolean hasStem(Pull pull, String word) {
        String stem = stems(pull).floor(word);
        return stem != null && word.startsWith(stem);
    }

    private Set<String> words(Pull pull) {
        return Objects.requireNonNull(words.get(pull));
    }

    private NavigableSet<String> stems(Pull pull) {
        return Objects.requireNonNull(stems.get(pull));
    }
}
