package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Draft;
import org.onrecord.model.Sentence;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/**
 * The words of a statement and which way each pulls.
 *
 * @param tone sum over the words that take a side, negated ones turned round
 * @param takesAway how many words take a measure away, keeps how many keep or raise it
 */
record Reading(double tone, double takesAway, double keeps, boolean hedged, List<Span> evidence) {
    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "n’t", "no", "never", "nobody", "nothing", "without", "neither", "nor", "hardly", "cannot");
    private static final Set<String> HEDGES =
            Set.of("if", "unless", "may", "might", "could", "would", "perhaps", "should");
    private static final Set<String> DENIALS = Set.of("den", "dismiss", "reject", "refut", "disput", "rebuff", "rul");
    private static final int NEGATION_REACH = 3;

    Reading {
        evidence = List.copyOf(evidence);
    }

    static Reading of(AnnotatedArticle article, Draft draft, PolarityLexicon lexicon) {
        double tone = 0;
        double takesAway = 0;
        double keeps = 0;
        boolean hedged = false;
        List<Span> evidence = new ArrayList<>();
        List<Token> tokens = tokens(article, draft);
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
            String lemma = tokens.get(i).lemma();
            hedged |= HEDGES.contains(word);
            int sign = negated(tokens, i) ? -1 : 1;
            int pull = (lexicon.has(PolarityLexicon.Pull.FOR, word, lemma) ? 1 : 0)
                    - (lexicon.has(PolarityLexicon.Pull.AGAINST, word, lemma) ? 1 : 0);
            boolean away = lexicon.has(PolarityLexicon.Pull.TAKES_AWAY, word, lemma);
            boolean keep = lexicon.has(PolarityLexicon.Pull.KEEPS, word, lemma);
            tone += sign * pull;
            takesAway += away ? sign : 0;
            keeps += keep ? sign : 0;
            if (pull != 0 || away || keep) {
                evidence.add(tokens.get(i).span());
            }
        }
        tone = isDenial(article, draft) ? 0 : tone + cueTone(article, draft, lexicon);
        return new Reading(tone, takesAway, keeps, hedged, evidence);
    }

    /** Who denies, dismisses or rejects what others say takes no side with the words that they used. */
    private static boolean isDenial(AnnotatedArticle article, Draft draft) {
        return draft.cue().stream()
                .map(cue -> cue.of(article.text()).toLowerCase(Locale.ROOT))
                .anyMatch(cue -> DENIALS.stream().anyMatch(cue::startsWith));
    }

    /** "accused", "hailed": some cues say which side the speaker takes. */
    private static double cueTone(AnnotatedArticle article, Draft draft, PolarityLexicon lexicon) {
        double tone = 0;
        for (Span cue : draft.cue()) {
            String word = cue.of(article.text()).toLowerCase(Locale.ROOT);
            tone += lexicon.has(PolarityLexicon.Pull.FOR, word, word) ? 1 : 0;
            tone -= lexicon.has(PolarityLexicon.Pull.AGAINST, word, word) ? 1 : 0;
        }
        return tone;
    }

    private static List<Token> tokens(AnnotatedArticle article, Draft draft) {
        List<Token> tokens = new ArrayList<>();
        for (Sentence sentence : article.sentencesIn(draft.extent())) {
            for (Token token : sentence.tokens()) {
                if (draft.content().stream().anyMatch(span -> span.contains(token.span()))) {
                    tokens.add(token);
                }
            }
        }
        return tokens;
    }

    private static boolean negated(List<Token> tokens, int i) {
        for (int j = Math.max(0, i - NEGATION_REACH); j < i; j++) {
            if (NEGATIONS.contains(tokens.get(j).word().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
