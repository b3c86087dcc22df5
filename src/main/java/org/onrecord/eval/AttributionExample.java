package org.onrecord.eval;

import java.util.List;
import java.util.Locale;
import org.onrecord.model.Attribution;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/**
 * A wrong attribution as somebody reads it. The context quotes the document, so that it may hold line ends and whatever
 * else stands there.
 *
 * @param context the source between {@code [[} and {@code ]]}, or the begin of the content behind {@code [[]]}, with some
 *     text on both sides
 * @param predicted the name, or the reason for having none
 * @param confidence in [0, 1]
 * @param candidates each with its score, best first
 */
public record AttributionExample(
        String doc,
        String context,
        String gold,
        String predicted,
        String rule,
        double confidence,
        List<String> candidates) {
    /** Of the text on either side, UTF-16. */
    private static final int CONTEXT = 100;

    public AttributionExample {
        candidates = List.copyOf(candidates);
    }

    static AttributionExample of(JudgedSource judged) {
        Attribution.Decision decision = judged.attribution().decision();
        return new AttributionExample(
                judged.doc(),
                context(judged),
                judged.gold(),
                predicted(judged.attribution()),
                decision.rule(),
                decision.confidence(),
                decision.candidates().stream()
                        .map(one -> String.format(Locale.ROOT, "%s %.2f", one.name(), one.score()))
                        .toList());
    }

    private static String predicted(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> rostered.speaker().name() + " (on the roster)";
            case Attribution.OffRoster other ->
                other.name() + " (" + other.kind().name().toLowerCase(Locale.ROOT) + ")";
            case Attribution.Unknown unknown -> "nobody: " + unknown.reason();
        };
    }

    private static String context(JudgedSource judged) {
        Mention source = judged.draft().source();
        int content = judged.draft().extent().begin();
        Span marked = source == null ? new Span(content, content) : source.span();
        String text = judged.text();
        int begin = Math.max(0, marked.begin() - CONTEXT);
        int end = Math.min(text.length(), marked.end() + CONTEXT);
        return text.substring(begin, marked.begin())
                + "[["
                + marked.of(text)
                + "]]"
                + text.substring(marked.end(), end);
    }
}
