package org.onrecord.extract;

import java.util.List;
import java.util.Set;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** What stands behind a reporting verb as its content. */
final class Complements {
    private static final Set<String> NOT_A_CONTENT =
            Set.of("nothing", "so", "little", "much", "goodbye", "hello", "it", "anything");

    private Complements() {}

    static List<Span> of(SentenceView view, int verb, Frame frame, Source source) {
        int from = ComplementStart.of(view, verb, frame);
        if (source.from() > verb) {
            return List.of();
        }
        while (from < view.size() && !view.quoted(from) && isIntroduction(view, from)) {
            from++;
        }
        if (from >= view.size()) {
            return List.of();
        }
        Quotation quotation = view.quotation(from);
        boolean opensHere =
                quotation != null && view.firstFrom(quotation.outer().begin()) == from;
        int end = ClauseEnd.of(view, verb, from);
        if (opensHere && quotation != null && quotation.outer().end() >= view.end(end - 1)) {
            return List.of(quotation.inner());
        }
        if (end <= from || !isContent(view, verb, from, end, frame)) {
            return List.of();
        }
        return List.of(Spans.withQuotation(view, from, end));
    }

    /** A colon, or a comma before a quotation; behind any other comma the sentence that was interrupted goes on. */
    private static boolean isIntroduction(SentenceView view, int i) {
        return view.word(i).equals(":") || (view.word(i).equals(",") && view.quoted(i + 1));
    }

    private static boolean isContent(SentenceView view, int verb, int from, int end, Frame frame) {
        String first = view.lower(from);
        boolean empty = view.word(from).equals(",")
                || (NOT_A_CONTENT.contains(first) && end - from <= 2)
                || first.equals("nothing")
                || (end - from == 1 && view.tag(from).equals("PRP"));
        if (empty || view.tag(from).equals("CC") || isPlace(view, from, end)) {
            return false;
        }
        boolean hasQuotation = false;
        for (int i = from; i < end; i++) {
            hasQuotation |= view.quoted(i);
        }
        return switch (frame) {
            case CLAUSE ->
                hasQuotation || view.hasFiniteVerb(from, end) || isHeadline(view) || nounContent(view, verb, from);
            case ADDRESSEE ->
                hasQuotation || hasVerb(view, from, end) || view.tag(from).equals("TO") || isHeadline(view);
            case OBJECT ->
                end - from >= 2
                        && (view.isNoun(from)
                                || SourceFinder.startsPhrase(view, from)
                                || view.tag(from).equals("VBG")
                                || view.tag(from).equals("TO")
                                || view.tag(from).equals("IN")
                                || view.quoted(from));
            case URGE -> end - from >= 1;
            case DESCRIBE -> end - from >= 3 && (hasQuotation || !view.tag(from).equals("IN"));
        };
    }

    /** {@code said on "Face the Nation."}: where it was said, not what. */
    private static boolean isPlace(SentenceView view, int from, int end) {
        Quotation quotation = view.quotation(from + 1);
        return Set.of("on", "at", "in", "during").contains(view.lower(from))
                && quotation != null
                && view.begin(from + 1) == quotation.outer().begin()
                && quotation.outer().end() >= view.end(end - 1);
    }

    private static boolean hasVerb(SentenceView view, int from, int end) {
        for (int i = from; i < end; i++) {
            if (view.isVerb(i) || view.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Verbs of expecting and announcing take a noun phrase too. */
    private static boolean nounContent(SentenceView view, int verb, int from) {
        boolean takesNoun = Set.of(
                        "expect",
                        "warn",
                        "predict",
                        "forecast",
                        "announce",
                        "anticipate",
                        "fear",
                        "confirm",
                        "deny",
                        "foresee",
                        "threaten",
                        "vow",
                        "propose",
                        "suggest",
                        "doubt",
                        "declare")
                .contains(view.tokens.get(verb).lemma());
        return takesNoun
                && (SourceFinder.startsPhrase(view, from)
                        || view.tag(from).equals("TO")
                        || view.tag(from).equals("CD")
                        || view.tag(from).equals("VBG"));
    }

    private static boolean isHeadline(SentenceView view) {
        return switch (view.paragraph.kind()) {
            case TITLE, HEADING -> true;
            case BODY, BYLINE -> false;
        };
    }
}
