package org.onrecord.stance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** When the clause around an expression of time takes place, by the tags of its verbs. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE;

    private static final Set<String> UNREAL = Set.of("would", "could", "should", "might");

    /** Verbs whose present tells what is due: "the truce lapses on Friday". */
    private static final Set<String> SCHEDULED = Set.of(
            "expire", "lapse", "end", "begin", "start", "open", "close", "resume", "meet", "leave", "return", "enter",
            "arrive", "become", "go", "come", "fall", "run", "take", "reopen", "sail", "vote", "decide", "want", "need",
            "expect", "plan", "demand", "hope");

    /** What is wished or ordered is still to come even where that is told in the past. */
    private static final Set<String> WISHES =
            Set.of("want", "need", "order", "demand", "promise", "pledge", "expect", "plan", "threaten", "vow");

    /** How many tokens before a verb without an ending its auxiliary may stand. */
    private static final int REACH = 4;

    /** The tense of the nearest verb before {@code when}, else behind it, in the same clause. */
    static Tense at(Span when, List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).span().begin() < when.begin()) {
            first++;
        }
        for (int i = first - 1; i >= 0 && !endsClause(tokens.get(i)); i--) {
            Tense tense = of(tokens, i, first);
            if (tense != NONE) {
                return tense;
            }
        }
        // Only a phrase that leads its sentence ("By Friday we will know") is told by what follows.
        for (int i = first; first <= 1 && i < tokens.size() && !endsClause(tokens.get(i)); i++) {
            Tense tense = tokens.get(i).span().begin() < when.end() ? NONE : of(tokens, i, tokens.size());
            if (tense != NONE) {
                return tense;
            }
        }
        return NONE;
    }

    /** The tense that the verb at {@code i} gives the clause up to {@code end}; NONE where an auxiliary decides. */
    private static Tense of(List<Token> tokens, int i, int end) {
        Token token = tokens.get(i);
        return switch (token.tag()) {
            case "MD" -> isUnreal(tokens, i, end) ? PAST : FUTURE;
            case "TO" -> i + 1 < end && tokens.get(i + 1).tag().equals("VB") ? FUTURE : NONE;
            case "VB" -> bare(tokens, i);
            case "VBD" -> WISHES.contains(token.lemma()) ? PRESENT : PAST;
            case "VBZ", "VBP" -> present(tokens, i, end);
            default -> NONE;
        };
    }

    /** "would have signed". */
    private static boolean isUnreal(List<Token> tokens, int modal, int end) {
        return UNREAL.contains(lower(tokens.get(modal)))
                && tokens.subList(modal + 1, Math.min(end, modal + REACH)).stream()
                        .anyMatch(token ->
                                lower(token).equals("have") || lower(token).equals("'ve"));
    }

    /** A modal or "to" before it is the future, "did" the past; without either it is an order. */
    private static Tense bare(List<Token> tokens, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
            if (tokens.get(i).tag().equals("MD")) {
                return isUnreal(tokens, i, tokens.size()) ? PAST : FUTURE;
            }
            if (tokens.get(i).tag().equals("TO")) {
                return FUTURE;
            }
            if (tokens.get(i).tag().equals("VBD")) {
                return PAST;
            }
        }
        return FUTURE;
    }

    private static Tense present(List<Token> tokens, int verb, int end) {
        List<Token> behind = tokens.subList(verb + 1, Math.min(end, verb + REACH));
        boolean participle = behind.stream().anyMatch(token -> token.tag().equals("VBN"));
        boolean progressive = behind.stream().anyMatch(token -> token.tag().equals("VBG"));
        String lemma = tokens.get(verb).lemma();
        if (lemma.equals("have") && participle) {
            return PAST;
        }
        return (lemma.equals("be") && (progressive || participle)) || SCHEDULED.contains(lemma) ? FUTURE : PRESENT;
    }

    private static boolean endsClause(Token token) {
        return ";:".contains(token.word());
    }

    private static String lower(Token token) {
        return token.word().toLowerCase(Locale.ROOT);
    }
}
