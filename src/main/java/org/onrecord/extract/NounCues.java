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
            "concern",
            "doubt",
            "regret",
            "optimism",
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

    private static final Set<String> VOICING =
            Set.of("express", "voice", "repeat", "reiterate", "issue", "raise", "share");

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
        return end > noun + 2 ? Source.of(view, noun + 2, end) : whoVoicesIt(view, noun);
    }

    /** "X expressed confidence that ...": the subject of a verb that gives voice to the noun. */
    private static @Nullable Source whoVoicesIt(SentenceView view, int noun) {
        int verb = view.tokens.get(noun).head();
        boolean object = view.relation(noun).equals("obj")
                && verb >= 0
                && verb < noun
                && view.lower(noun + 1).equals("that");
        if (!object || !VOICING.contains(view.tokens.get(verb).lemma()) || Unsaid.is(view, verb)) {
            return null;
        }
        List<Source> sources = SourceFinder.of(view, verb);
        return sources.isEmpty() ? null : sources.getFirst();
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
        int end = noun + 2 < view.size() ? ClauseEnd.of(view, noun, noun + 2) : view.size();
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
        boolean goesOn = that
                && quotation != null
                && view.isFinite(view.firstFrom(quotation.outer().end()));
        if (quotation != null && !goesOn) {
            return quotation.inner();
        }
        return that ? clause(view, i) : null;
    }

    /** The clause behind "that": to a quotation that is part of it, or to where the main clause goes on. */
    private static @Nullable Span clause(SentenceView view, int from) {
        int verbs = 0;
        for (int i = from;
                i < view.size() && !view.word(i).equals(",") && !view.word(i).equals(".");
                i++) {
            Quotation quotation = view.quotation(i);
            if (quotation != null) {
                int behind = view.firstFrom(quotation.outer().end());
                boolean ends = verbs > 0 || !view.isFinite(behind);
                return ends
                        ? new Span(view.begin(from), quotation.outer().end())
                        : view.span(from, plainEnd(view, from));
            }
            if (view.isFinite(i) && !view.tag(i - 1).equals("MD") && ++verbs > 1) {
                return i > from + 1 ? view.span(from, i) : null;
            }
        }
        int end = plainEnd(view, from);
        return verbs > 0 && end > from + 1 ? view.span(from, end) : null;
    }

    /** Behind the last token before a comma or a full stop. */
    private static int plainEnd(SentenceView view, int from) {
        int end = from + 1;
        while (end < view.size()
                && !view.word(end).equals(",")
                && !view.word(end).equals(".")) {
            end++;
        }
        return end;
    }
}
