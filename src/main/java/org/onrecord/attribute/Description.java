package org.onrecord.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * A source that describes instead of naming, taken apart.
 *
 * @param phrase the first noun phrase on one line, as written
 * @param head its last noun, as {@link Nouns#canonical} gives it; empty if there is none
 * @param modifiers the other nouns and adjectives before the head, likewise
 * @param article what it opens with
 * @param plural whether the head is a plural
 * @param extended whether more follows the first noun phrase: {@code of Maine}, {@code who asked not to be named}
 */
record Description(
        String phrase,
        String head,
        List<String> modifiers,
        Opening article,
        char gender,
        boolean plural,
        boolean extended) {
    /** How a description begins. */
    enum Opening {
        DEFINITE,
        INDEFINITE,
        POSSESSIVE,
        BARE
    }

    Description {
        modifiers = List.copyOf(modifiers);
    }

    static Description of(AnnotatedArticle article, Span source) {
        Span base = SourcePhrase.base(article.text(), source);
        List<Token> tokens = SourcePhrase.tokens(article, source);
        Token head = null;
        List<String> modifiers = new ArrayList<>();
        for (Token token : tokens) {
            boolean noun = token.tag().startsWith("NN");
            if (head != null && (noun || token.tag().startsWith("JJ"))) {
                modifiers.add(Nouns.canonical(head.word()));
            }
            boolean counts = noun || token.tag().startsWith("JJ");
            head = counts ? token : head;
        }
        String phrase = SourcePhrase.collapse(base.of(article.text()));
        return new Description(
                phrase,
                head == null ? "" : Nouns.canonical(head.word()),
                modifiers,
                opening(tokens),
                head == null ? 0 : Nouns.gender(head.word()),
                head != null && head.tag().endsWith("S"),
                base.end() < source.end());
    }

    private static Opening opening(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return Opening.BARE;
        }
        boolean owner = tokens.stream().anyMatch(token -> token.tag().equals("POS"));
        Token first = tokens.getFirst();
        if (owner || first.tag().equals("PRP$")) {
            return Opening.POSSESSIVE;
        }
        String word = first.word().toLowerCase(Locale.ROOT);
        if (Set.of("the", "this", "that").contains(word)) {
            return Opening.DEFINITE;
        }
        return Set.of("a", "an", "one", "another", "some").contains(word) ? Opening.INDEFINITE : Opening.BARE;
    }
}
