package org.onrecord.stance;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;
import org.onrecord.model.Token;

/** Finds the words that state by or until when something will or must happen: precision before recall. */
final class Deadlines {
    private static final String SPAN_OF_TIME = "(?:" + TimeWords.NUMBER + "|(?i:a few|a couple of|several))"
            + "(?:[ -](?i:more|further|business|working|calendar|full|or \\w+))?[ -]" + TimeWords.UNIT + "(?i:s)?\\b";

    /** State a deadline unless their clause is in the past: "by Friday", "within 90 days". */
    private static final Pattern LIMIT =
            Pattern.compile("\\b(?<when>(?i:by then\\b|before the (?:year|month|week|day|summer"
                    + "|winter|century|decade) is (?:out|over)\\b)|(?i:(?:no|not) later than|by|until|till|up to|before|past|ahead of"
                    + "|prior to|effective(?: from| on| at)?)\\s(?:" + TimeWords.EVENT + "|" + TimeWords.TIME + ")"
                    + "|(?i:within|inside|in under|in less than)\\s(?:(?i:the (?:next|coming)\\s)?(?:" + SPAN_OF_TIME
                    + "|(?i:hours|days|weeks|months)\\b)|(?i:the)\\s" + TimeWords.UNIT + "\\b)"
                    + "|(?i:in|over|during) (?i:the (?:next|coming)\\s)(?:(?i:few)\\s|" + TimeWords.NUMBER
                    + "\\s)?(?i:hours?|days?|weeks?|months?|years?)\\b)");

    /** State the time left: "you have 48 hours". */
    private static final Pattern TIME_LEFT =
            Pattern.compile("\\b(?i:have|has|had|get|gets|give|gives|gave|given)\\s(?:[\\w'’]+\\s){0,2}?(?<when>"
                    + SPAN_OF_TIME + ")(?=\\s(?i:to|left|before)\\b|[,.;])");

    /** State one only where something will or must happen then: "on Friday", "next week". */
    private static final Pattern POINT = Pattern.compile("\\b(?<when>(?i:on|at|in|from|as of|starting|beginning)\\s(?!"
            + "(?i:today|tonight|tomorrow|the (?:day|night|morning|evening|afternoon)|this))" + TimeWords.TIME
            + "|(?i:in|at) "
            + TimeWords.PERIOD_END + "|(?i:next|the coming|the following|later this)\\s" + TimeWords.PERIOD
            + "\\b|(?i:in)\\s" + SPAN_OF_TIME + ")");

    private static final Pattern PAST =
            Pattern.compile("(?i)\\b(?:last|ago|earlier|previous|past|yesterday|every|each)\\b");

    private Deadlines() {}

    /**
     * The first deadline that a part of a sentence states.
     *
     * @param tokens those of all parts of the sentence that are the speaker's
     * @param conditions of the sentence; what is told in the past there is still to come ("if it was signed by Friday")
     */
    static Optional<Span> find(String text, Span part, List<Token> tokens, List<Span> conditions) {
        return List.of(LIMIT, TIME_LEFT, POINT).stream()
                .flatMap(pattern -> first(pattern, text, part, tokens, conditions).stream())
                .findFirst();
    }

    private static Optional<Span> first(
            Pattern pattern, String text, Span part, List<Token> tokens, List<Span> conditions) {
        Matcher matcher = pattern.matcher(text).region(part.begin(), part.end());
        while (matcher.find()) {
            Span when = new Span(matcher.start("when"), matcher.end("when"));
            boolean toCome = conditions.stream().anyMatch(condition -> condition.contains(when))
                    || fits(pattern, Tense.at(when, tokens));
            if (toCome && !PAST.matcher(when.of(text)).find()) {
                return Optional.of(when);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Pattern pattern, Tense tense) {
        if (pattern == POINT) {
            return tense == Tense.FUTURE;
        }
        return pattern == TIME_LEFT || tense != Tense.PAST;
    }
}
