package org.onrecord.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** Finds the conditions on which a promise, a threat or an offer depends: precision before recall. */
final class Conditions {
    /** Up to the mark that closes the clause. */
    private static final String CLAUSE = "[^,;:!?—–\\n“”\"]*";

    private static final String SOMEBODY =
            "(?=(?i:the|a|an|they|it|he|she|we|you|i|their|its|his|her|our|my|this|that|both|all|every|each|no|any)\\b|[A-Z])";

    private static final Pattern MARKED =
            Pattern.compile("\\b(?i:unless|provid(?:ed|ing) that|(?:as|so|for as|for so) long as(?! the"
                    + " \\w+ takes?\\b)|on (?:the )?condition (?:that|of)|only (?:if|when|once|after|in exchange|in return)|in exchange for"
                    + "|in return for|(?:contingent|conditional) (?:up)?on|in the event (?:of|that)|as soon as|assuming that"
                    + "|(?:^|(?<=[,;—–] |[\"“]))provided " + SOMEBODY + ")" + CLAUSE);

    /** "It depends on ...", but not what something is worth. */
    private static final Pattern DEPENDS = Pattern.compile("(?i)\\b(?:will |would )depend (?:up)?on\\b" + CLAUSE);

    /**
     * Not "as if", "even if", "asked if", "forgive me if"; not "if anything", "if you will", "if that is a crime". What may not stand
     * before is looked for behind the word, so that it is looked for there alone.
     */
    private static final Pattern IF =
            Pattern.compile("(?i)\\bif\\b(?<!\\b(?:as|even|what|only|ask|asks|asked|asking|wonder|wonders"
                    + "|wondered|wondering|know|knows|knew|known|see|saw|sure|doubt|doubts|question|matter|matters|decide|out|check|unclear"
                    + "|unsure|idea|care|cares|cared|learn|remember|determine|tell|tells|told|say|saying|forgive|pardon|excuse|obliged|glad"
                    + "|hardly|rarely|seldom)(?:\\s(?:me|us|him|her|them|you|himself|herself))?\\sif)(?!\\s(?:anything|only|you will|need be"
                    + "|possible|ever|any(?=[,.;])|not\\b|so(?=[,.;])|(?:you|they|he|she|we|I) (?:likes?|please|must|may|were)\\b"
                    + "|I (?:was|had|hear)\\b|you (?:ask me|want to know)|(?:that|this|it)(?: is|['’]s| was) (?:an?|the|not)\\b))"
                    + CLAUSE);

    /** "Should they insist, ...", "Were the fee dropped, ...", "... should one more ship be held". */
    private static final Pattern INVERTED = Pattern.compile("(?:(?:^|(?<=[.;!?—–] |[\"“]))(?:Should|Were)\\s"
            + "(?!(?:n['’]t|not|have)\\b)" + CLAUSE
            + "(?=,)|\\bshould (?<!\\b(?i:why|how|what|when|where|who|nor|so) should )(?="
            + "(?:the|an?|they|it|one|any|his|her|their|our)\\b)" + CLAUSE + ")");

    /** Conditions only where something is to come behind them: "until they sign", "the day the pact is sealed". */
    private static final Pattern WHEN = Pattern.compile("\\b(?:(?i:until|till|once) (?!" + TimeWords.TIME
            + ")|(?<!\\bon )" + "(?i:the (?:moment|minute|instant|day)) )" + SOMEBODY + CLAUSE);

    /** "Lift the fee and we will sign", "Sign, or we walk": what follows the order is what depends on it. */
    private static final Pattern ORDER = Pattern.compile(
            "^[\"“‘]?(?<order>[A-Z]\\w+\\b[^;:.!?\\n]{3,90}?),? (?:and|or) [^;:.!?]*?(?:\\bwill\\b|['’]ll\\b|\\bshall\\b|\\bwon['’]t\\b)");

    private Conditions() {}

    /**
     * Conditions that begin in a part of a sentence.
     *
     * @param tokens those of the sentence
     * @param direct whether the words are the speaker's own: there a past tense behind "if" is unreal
     */
    static List<Span> in(String text, Span part, List<Token> tokens, boolean direct) {
        List<Span> found = new ArrayList<>();
        found.addAll(matches(MARKED, text, part));
        found.addAll(matches(DEPENDS, text, part));
        matches(IF, text, part).stream()
                .filter(clause -> !isUnreal(clause, tokens, direct))
                .forEach(found::add);
        found.addAll(matches(INVERTED, text, part));
        matches(WHEN, text, part).stream()
                .filter(clause -> isToCome(clause, tokens))
                .forEach(found::add);
        found.addAll(orders(text, part, tokens));
        return found.stream().sorted().toList();
    }

    private static List<Span> matches(Pattern pattern, String text, Span part) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(part.begin(), part.end()).useTransparentBounds(true);
        while (matcher.find()) {
            int end = matcher.end();
            while (end > matcher.start() && ". ".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            found.add(new Span(matcher.start(), end));
        }
        return found;
    }

    private static boolean isToCome(Span clause, List<Token> tokens) {
        Tense tense = Tense.at(clause, tokens);
        boolean leads = tokens.stream()
                .noneMatch(token ->
                        token.span().end() <= clause.begin() && token.word().length() > 1);
        return tense == Tense.FUTURE || (leads && tense != Tense.PAST);
    }

    private static boolean isUnreal(Span clause, List<Token> tokens, boolean direct) {
        List<Token> inside =
                tokens.stream().filter(token -> clause.contains(token.span())).toList();
        boolean had = inside.stream()
                .anyMatch(token -> token.lemma().equals("have") && token.tag().equals("VBD"));
        boolean past = inside.stream().anyMatch(token -> token.tag().equals("VBD"));
        return direct
                ? past
                : had && inside.stream().anyMatch(token -> token.tag().equals("VBN"));
    }

    private static List<Span> orders(String text, Span part, List<Token> tokens) {
        Matcher matcher = ORDER.matcher(text).region(part.begin(), part.end());
        if (!matcher.find()) {
            return List.of();
        }
        Span order = new Span(matcher.start("order"), matcher.end("order"));
        boolean begins = tokens.stream()
                .anyMatch(token ->
                        token.span().begin() == order.begin() && token.tag().equals("VB"));
        return begins ? List.of(order) : List.of();
    }
}
