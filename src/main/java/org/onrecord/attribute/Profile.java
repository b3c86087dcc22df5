package org.onrecord.attribute;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Sentence;
import org.onrecord.model.Token;

/**
 * The words by which an article describes a person beside the name: {@code Vermont Sen. Bernie Sanders}, {@code Sanders, the
 * senator from Vermont,}, {@code Sanders is a senator}, {@code (D-Vt.)}.
 *
 * @param words nouns and adjectives as {@link Nouns#canonical} gives them
 */
record Profile(Set<String> words) {
    /** How far from the name a description may reach, in tokens. */
    private static final int REACH = 14;

    private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains");

    Profile {
        words = Set.copyOf(words);
    }

    static Profile of(AnnotatedArticle article, Person person) {
        Set<String> words = new HashSet<>();
        for (NameOccurrence occurrence : person.occurrences()) {
            Sentence sentence = article.sentences().get(occurrence.sentence());
            List<Token> tokens = sentence.tokens();
            int begin = indexOf(tokens, occurrence.span().begin());
            int end = begin + occurrence.words().size();
            for (String word : occurrence.title().split(" ", -1)) {
                add(word, words);
            }
            before(tokens, begin, words);
            behind(tokens, end, words);
        }
        return new Profile(words);
    }

    private static int indexOf(List<Token> tokens, int position) {
        int i = 0;
        while (i < tokens.size() - 1 && tokens.get(i).span().begin() < position) {
            i++;
        }
        return i;
    }

    /** "The Republican nominee, Donald Trump": back from the comma to the article. */
    private static void before(List<Token> tokens, int begin, Set<String> words) {
        if (begin < 2 || !tokens.get(begin - 1).word().equals(",")) {
            return;
        }
        int i = begin - 2;
        while (i >= 0 && begin - i < REACH && isInPhrase(tokens.get(i))) {
            i--;
        }
        boolean opens = i + 1 < begin - 1 && tokens.get(i + 1).tag().equals("DT");
        if (opens) {
            addAll(tokens.subList(i + 1, begin - 1), words);
        }
    }

    /** What an apposition, a bracket or a copula says. */
    private static void behind(List<Token> tokens, int end, Set<String> words) {
        if (end >= tokens.size()) {
            return;
        }
        String mark = tokens.get(end).word();
        boolean apposition = mark.equals(",") || mark.equals("(") || mark.equals("-LRB-") || mark.equals("—");
        boolean copula = COPULAS.contains(mark) && end + 1 < tokens.size() && isDeterminer(tokens.get(end + 1));
        int i = end + 1;
        boolean noun = apposition && i < tokens.size() && (isDeterminer(tokens.get(i)) || isDescriptive(tokens.get(i)));
        if (!noun && !copula) {
            return;
        }
        int stop = i;
        while (stop < tokens.size() && stop - end < REACH && isInPhrase(tokens.get(stop))) {
            stop++;
        }
        addAll(tokens.subList(i, stop), words);
    }

    private static boolean isDeterminer(Token token) {
        return token.tag().equals("DT") || token.tag().equals("PRP$");
    }

    private static boolean isDescriptive(Token token) {
        return token.tag().startsWith("NN") || token.tag().startsWith("JJ");
    }

    private static boolean isInPhrase(Token token) {
        return isDescriptive(token)
                || isDeterminer(token)
                || Set.of("IN", "POS", "CC", "CD", ":").contains(token.tag());
    }

    private static void addAll(List<Token> tokens, Set<String> words) {
        for (Token token : tokens) {
            if (isDescriptive(token)) {
                add(token.word(), words);
            }
        }
    }

    private static void add(String word, Set<String> words) {
        for (String part : word.split("[-/]", -1)) {
            if (!part.isBlank()) {
                words.add(Nouns.canonical(part));
            }
        }
    }

    boolean has(String canonical) {
        return words.contains(canonical);
    }
}
