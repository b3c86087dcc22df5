package org.onrecord.extract;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** Statements attributed by a verb: quotation before, after or around it, clauses, and clauses that it interrupts. */
final class VerbCues {
    private VerbCues() {}

    static void find(SentenceView view, Consumer<Found> out) {
        for (int verb = 0; verb < view.size(); verb++) {
            if (!view.quoted(verb) && view.isVerb(verb)) {
                at(view, verb, out);
            }
        }
    }

    private static void at(SentenceView view, int verb, Consumer<Found> out) {
        Frame frame = frame(view, verb);
        if (frame == null || Unsaid.is(view, verb)) {
            return;
        }
        List<Span> passive = Passives.content(view, verb, frame);
        if (!passive.isEmpty()) {
            Source agent = Passives.agent(view, verb);
            out.accept(Found.of(
                    passive, view.span(verb, verb + 1), agent == null ? null : agent.mention(), "passive-agent", 0.75));
            return;
        }
        if (Passives.is(view, verb) || Unsaid.isReduced(view, verb)) {
            return;
        }
        for (Source source : sources(view, verb)) {
            if (frame == Frame.DESCRIBE && view.lower(source.from() - 1).equals("as")) {
                continue;
            }
            Found found = withSource(view, verb, frame, source);
            if (found != null) {
                out.accept(found);
            }
        }
    }

    private static @Nullable Frame frame(SentenceView view, int verb) {
        String lemma = view.tokens.get(verb).lemma();
        String next = view.lower(verb + 1);
        if (lemma.equals("go") && next.equals("on") && !view.lower(verb + 2).equals("to")) {
            return verb + 2 >= view.size() || view.isPunctuation(verb + 2) ? Frame.CLAUSE : null;
        }
        if (lemma.equals("rule") && next.equals("out")) {
            return Frame.OBJECT;
        }
        if (lemma.equals("put")) {
            boolean figure =
                    view.lower(verb + 1).equals("it") || view.lower(verb + 1).equals("the");
            return figure ? Frame.OBJECT : null;
        }
        if (lemma.equals("call") && (next.equals("on") || next.equals("for"))) {
            return Frame.OBJECT;
        }
        if (lemma.equals("agree")) {
            return next.equals("that") ? Frame.CLAUSE : null;
        }
        return ReportingVerbs.frame(lemma);
    }

    private static List<Source> sources(SentenceView view, int verb) {
        List<Source> sources = SourceFinder.of(view, verb);
        boolean canInvert = view.tag(verb).equals("VBD") || view.tag(verb).equals("VBZ");
        Source behind = canInvert ? SourceFinder.inverted(view, verb) : null;
        boolean quoteBefore = behind != null && QuotationClauses.before(view, verb) != null;
        boolean clauseBefore = behind != null
                && endsInComma(view, verb)
                && closesClause(view, SourceFinder.phraseEnd(view, behind.from()));
        if (behind != null
                && (quoteBefore || (sources.isEmpty() && clauseBefore) || (clauseBefore && isSay(view, verb)))) {
            return SourceFinder.joined(view, behind);
        }
        return sources;
    }

    private static boolean endsInComma(SentenceView view, int verb) {
        Quotation quotation = view.quotation(verb - 1);
        boolean inside = quotation != null
                && quotation.closed()
                && view.text.charAt(quotation.inner().end() - 1) == ',';
        return inside || view.word(verb - 1).equals(",");
    }

    private static boolean isSay(SentenceView view, int verb) {
        return Set.of("say", "add", "write", "warn", "argue")
                .contains(view.tokens.get(verb).lemma());
    }

    private static boolean closesClause(SentenceView view, int i) {
        return i >= view.size() || view.isPunctuation(i);
    }

    private static @Nullable Found withSource(SentenceView view, int verb, Frame frame, Source source) {
        Span cue = view.span(verb, verb + 1);
        int clauseBegin = Math.min(source.from(), verb);
        int clauseEnd = Math.max(source.to(), verb + 1);
        Quotation before = QuotationClauses.before(view, clauseBegin);
        if (before != null && frame != Frame.OBJECT && frame != Frame.DESCRIBE) {
            return Found.of(
                    QuotationClauses.around(view, before, clauseEnd), cue, source.mention(), "quotation-verb", 0.95);
        }
        List<Span> content = Complements.of(view, verb, frame, source);
        if (!content.isEmpty()) {
            return Found.of(content, cue, source.mention(), "verb-" + name(frame), confidence(frame));
        }
        boolean mayInterrupt = frame == Frame.CLAUSE || frame == Frame.ADDRESSEE;
        content = mayInterrupt ? Interruptions.of(view, clauseBegin, clauseEnd, frame) : List.of();
        return content.isEmpty() ? null : Found.of(content, cue, source.mention(), "interrupted-clause", 0.85);
    }

    private static String name(Frame frame) {
        return frame.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static double confidence(Frame frame) {
        return switch (frame) {
            case CLAUSE, ADDRESSEE -> 0.9;
            case URGE, DESCRIBE -> 0.8;
            case OBJECT -> 0.7;
        };
    }
}
