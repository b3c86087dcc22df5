package org.onrecord.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** "Greer's view that ...", "a claim by Greer that ...", "... was Greer's reply": nouns that attribute. */
final class NounCues {
    private static final Set<String> NOUNS = Set.of(
            "view",
            "claim",
            "suggestion",
            "insistence",
            "warning",
            "remark",
            "comment",
            "assertion",
            "argument",
            "belief",
            "statement",
            "contention",
            "prediction",
            "reply",
            "answer",
            "response",
            "vow",
            "promise",
            "pledge",
            "description",
            "reference",
            "allegation",
            "accusation",
            "call",
            "demand",
            "fear",
            "hope",
            "proposal",
            "retort",
            "opinion",
            "assurance",
            "conviction",
            "verdict",
            "phrase",
            "quip",
            "complaint",
            "admission",
            "declaration",
            "telling",
            "account",
            "announcement",
            "confidence",
            "explanation",
            "observation",
            "message",
            "word");

    private NounCues() {}

    static void find(SentenceView view, Consumer<Found> out) {
        for (int noun = 0; noun < view.size(); noun++) {
            boolean cue = !view.quoted(noun)
                    && view.tag(noun).startsWith("NN")
                    && NOUNS.contains(view.tokens.get(noun).lemma());
            Source source = cue ? source(view, noun) : null;
            if (source != null) {
                at(view, noun, source, out);
            }
        }
    }

    private static void at(SentenceView view, int noun, Source source, Consumer<Found> out) {
        Span cue = view.span(noun, noun + 1);
        Quotation before = replyTo(view, source);
        if (before != null) {
            out.accept(Found.of(List.of(before.inner()), cue, source.mention(), "noun-reply", 0.85));
            return;
        }
        List<Span> rest = inHisWords(view, noun, source);
        if (!rest.isEmpty()) {
            out.accept(Found.of(rest, cue, source.mention(), "in-his-words", 0.85));
            return;
        }
        int behind = Math.max(noun + 1, source.to());
        Span content = content(view, behind);
        if (content != null) {
            out.accept(Found.of(List.of(content), cue, source.mention(), "noun-cue", 0.75));
        }
    }

    /** The owner of the noun (X's view) or its agent (a claim by X). */
    private static @Nullable Source source(SentenceView view, int noun) {
        int i = noun - 1;
        while (i > 0 && isModifier(view, i)) {
            i--;
        }
        if (i >= 0
                && view.tag(i).equals("PRP$")
                && Set.of("his", "her", "their").contains(view.lower(i))) {
            return Source.of(view, i, i + 1);
        }
        if (i > 0 && view.tag(i).equals("POS")) {
            return Source.of(view, SourceFinder.phraseBegin(view, i - 1), i);
        }
        boolean agent =
                Set.of("by", "from").contains(view.lower(noun + 1)) && SourceFinder.startsPhrase(view, noun + 2);
        int end = agent ? SourceFinder.phraseEnd(view, noun + 2) : 0;
        return end > noun + 2 ? Source.of(view, noun + 2, end) : null;
    }

    private static boolean isModifier(SentenceView view, int i) {
        String tag = view.tag(i);
        return tag.startsWith("JJ")
                || tag.equals("RB")
                || tag.equals("NN")
                || tag.equals("VBN")
                || tag.equals("VBD")
                || tag.equals("VBG");
    }

    /** "In Bessent's own words, ...": attributes the rest of the sentence, or what it interrupts. */
    private static List<Span> inHisWords(SentenceView view, int noun, Source source) {
        boolean phrase = Set.of("words", "view", "telling", "opinion", "account", "phrase")
                .contains(view.lower(noun));
        int in = source.from() - 1;
        boolean closed = view.lower(in).equals("in") && view.word(noun + 1).equals(",");
        boolean opens = in == 0 || view.word(in - 1).equals(",");
        int end = ClauseEnd.trimmed(view, Math.min(noun + 2, view.size()), view.size());
        if (!phrase || !closed || !opens || end <= noun + 3) {
            return List.of();
        }
        Span rest = Spans.withQuotation(view, noun + 2, end);
        return in <= 1 ? List.of(rest) : List.of(Spans.withQuotation(view, 0, in - 1), rest);
    }

    /** {@code "...," was Greer's reply}. */
    private static @Nullable Quotation replyTo(SentenceView view, Source source) {
        int i = source.from() - 1;
        boolean copula = Set.of("was", "is", "came", "went").contains(view.lower(i));
        return copula ? view.quotation(i - 1) : null;
    }

    private static @Nullable Span content(SentenceView view, int behind) {
        boolean copula = Set.of("is", "was", "are", "were").contains(view.lower(behind))
                && view.lower(behind + 1).equals("that");
        int i = copula ? behind + 1 : behind;
        boolean linked = Set.of("that", "to", "of", ":", ",").contains(view.lower(i));
        if (!linked && !view.quoted(i)) {
            return null;
        }
        boolean that = view.lower(i).equals("that");
        i += linked ? 1 : 0;
        Quotation quotation = view.quotation(i);
        if (quotation != null) {
            return quotation.inner();
        }
        return that ? clause(view, i) : null;
    }

    /** The clause behind "that": to the end of a quotation in it, or to where the main clause goes on. */
    private static @Nullable Span clause(SentenceView view, int from) {
        for (int i = from; i < view.size(); i++) {
            Quotation quotation = view.quotation(i);
            if (quotation != null) {
                return new Span(view.begin(from), quotation.outer().end());
            }
        }
        int verbs = 0;
        int end = from;
        while (end < view.size()
                && !view.word(end).equals(",")
                && !view.word(end).equals(".")) {
            boolean finite = view.isFinite(end) && !view.tag(end - 1).equals("MD");
            verbs += finite ? 1 : 0;
            if (verbs > 1) {
                break;
            }
            end++;
        }
        return verbs > 0 && end > from + 1 ? view.span(from, end) : null;
    }
}
