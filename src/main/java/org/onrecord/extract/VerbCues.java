package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** Statements attributed by a verb: quotation before, after or around it, clauses, and clauses that it interrupts. */
final class VerbCues {
    private static final Set<String> NOT_A_CONTENT =
            Set.of("nothing", "so", "little", "much", "goodbye", "hello", "it", "as much", "anything");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither", "nor", "hardly");
    private static final Set<String> WITHHOLDING = Set.of("decline", "refuse", "stop", "fail", "avoid");

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
        if (frame == null || isUnsaid(view, verb)) {
            return;
        }
        List<Span> passive = Passives.content(view, verb, frame);
        if (!passive.isEmpty()) {
            Source agent = Passives.agent(view, verb);
            out.accept(Found.of(passive, view.span(verb, verb + 1), mention(agent), "passive-agent", 0.75));
            return;
        }
        if (Passives.is(view, verb) || isReduced(view, verb)) {
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

    /** "people briefed on the talks", "Greer, asked in March, ...": a participle without an auxiliary. */
    private static boolean isReduced(SentenceView view, int verb) {
        boolean asked = view.tokens.get(verb).lemma().equals("ask")
                && view.word(verb - 1).equals(",");
        if (asked || !view.tag(verb).equals("VBN")) {
            return asked;
        }
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            if (Set.of("has", "have", "had", "'ve", "’ve", "'s", "’s", "having").contains(view.lower(i))) {
                return false;
            }
        }
        return true;
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

    /** "did not say", "declined to say", "would he say?", "had he said": not on record. */
    private static boolean isUnsaid(SentenceView view, int verb) {
        if (view.lower(verb + 1).equals("out") && view.tokens.get(verb).lemma().equals("rule")) {
            return false;
        }
        for (int child : view.children(verb)) {
            boolean negated = child < verb && NEGATIONS.contains(view.lower(child));
            boolean condition = view.relation(child).equals("mark")
                    && Set.of("if", "whether").contains(view.lower(child));
            if (negated || condition) {
                return true;
            }
        }
        return isWithheld(view, verb) || isHypothetical(view, verb);
    }

    private static boolean isWithheld(SentenceView view, int verb) {
        for (int i = Math.max(0, verb - 4); i < verb; i++) {
            boolean withholds = WITHHOLDING.contains(view.tokens.get(i).lemma()) && view.isVerb(i);
            boolean negated = i >= verb - 3 && NEGATIONS.contains(view.lower(i)) && !view.quoted(i);
            if (withholds || negated) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHypothetical(SentenceView view, int verb) {
        boolean bare = view.tag(verb).equals("VB");
        for (int i = 0; bare && i < verb; i++) {
            String word = view.lower(i);
            if (view.quoted(i)) {
                continue;
            }
            boolean modal = Set.of("would", "could", "may", "might", "should", "to", "can", "must", "let")
                    .contains(word);
            if (modal) {
                return !word.equals("would") || view.lower(view.size() - 1).equals("?");
            }
        }
        boolean inverted = view.lower(0).equals("had") && verb < 8;
        boolean imperative = bare && view.firstChild(verb, "aux", "nsubj") < 0;
        return inverted || imperative;
    }

    private static List<Source> sources(SentenceView view, int verb) {
        List<Source> sources = SourceFinder.of(view, verb);
        boolean canInvert = view.tag(verb).equals("VBD") || view.tag(verb).equals("VBZ");
        Source behind = canInvert ? SourceFinder.inverted(view, verb) : null;
        boolean quoteBefore = behind != null && quotationBefore(view, verb) != null;
        boolean clauseBefore = behind != null
                && endsInComma(view, verb)
                && closesClause(view, SourceFinder.phraseEnd(view, behind.from()));
        if (behind != null
                && (quoteBefore || (sources.isEmpty() && clauseBefore) || (clauseBefore && isSay(view, verb)))) {
            return List.of(behind);
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
        Quotation before = quotationBefore(view, clauseBegin);
        if (before != null && frame != Frame.OBJECT && frame != Frame.DESCRIBE) {
            return Found.of(aroundClause(view, before, clauseEnd), cue, source.mention(), "quotation-verb", 0.95);
        }
        List<Span> content = complement(view, verb, frame, source);
        if (!content.isEmpty()) {
            return Found.of(content, cue, source.mention(), "verb-" + name(frame), confidence(frame));
        }
        boolean mayInterrupt = frame == Frame.CLAUSE || frame == Frame.ADDRESSEE;
        content = mayInterrupt ? interrupted(view, clauseBegin, clauseEnd, frame) : List.of();
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

    /** The quotation that ends right before the attributing clause and makes a clause of its own. */
    private static @Nullable Quotation quotationBefore(SentenceView view, int clauseBegin) {
        int last = clauseBegin - 1;
        while (last >= 0 && !view.quoted(last) && isLink(view, last)) {
            last--;
        }
        Quotation quotation = last < 0 ? view.precedingQuotation() : view.quotation(last);
        if (quotation == null || quotation.outer().end() > view.begin(clauseBegin)) {
            return null;
        }
        boolean strayMark = quotation.inner().end() <= view.begin(0);
        if (last < 0 || strayMark) {
            return endsOpen(view, quotation) ? quotation : null;
        }
        int first = view.firstFrom(quotation.outer().begin());
        return startsAlone(view, first, quotation) ? quotation : null;
    }

    /** {@code "Do I?" she asked}: the splitter takes the mark for the end of the sentence. */
    private static boolean endsOpen(SentenceView view, Quotation quotation) {
        boolean open = "?!,—–…".indexOf(view.text.charAt(quotation.inner().end() - 1)) >= 0;
        boolean dash = "—–-".indexOf(view.text.charAt(view.begin(0))) >= 0;
        return dash || (open && Character.isLowerCase(view.text.charAt(view.begin(0))));
    }

    private static boolean isLink(SentenceView view, int i) {
        return view.isPunctuation(i);
    }

    /** Nothing of its sentence stands before it, but for a conjunction, an adverb or a mark. */
    private static boolean startsAlone(SentenceView view, int first, Quotation quotation) {
        if (quotation.outer().begin() < view.sentence.span().begin()) {
            return true;
        }
        for (int i = 0; i < first; i++) {
            boolean light = view.isPunctuation(i) || view.tag(i).equals("CC") || view.quoted(i);
            if (!light) {
                return false;
            }
        }
        return true;
    }

    /** {@code "A," he said, "b."}: one statement in two spans, if the sentence goes on behind the clause. */
    private static List<Span> aroundClause(SentenceView view, Quotation before, int clauseEnd) {
        Span first = before.inner();
        int next = clauseEnd;
        while (next < view.size() && !view.quoted(next)) {
            next++;
        }
        Quotation after = view.quotation(next);
        if (after == null || !goesOn(view, before, next, after)) {
            return List.of(first);
        }
        return List.of(first, after.inner());
    }

    private static boolean goesOn(SentenceView view, Quotation before, int next, Quotation after) {
        char last = view.text.charAt(before.inner().end() - 1);
        boolean open = last == ',' || Character.isLetterOrDigit(last) || last == '—' || last == '–' || last == '-';
        boolean comma = view.word(next - 1).equals(",") || view.word(next - 1).equals("that");
        boolean lower = Character.isLowerCase(view.text.charAt(after.inner().begin()));
        return open && (comma || lower) && !before.equals(after);
    }

    private static List<Span> complement(SentenceView view, int verb, Frame frame, Source source) {
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
        if (empty || view.tag(from).equals("CC")) {
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

    /** {@code The extension, Bessent said, would be signed ...}: what stands before the clause and behind it. */
    private static List<Span> interrupted(SentenceView view, int clauseBegin, int clauseEnd, Frame frame) {
        int end = clauseBegin;
        boolean comma = end > 0 && (view.word(end - 1).equals(",") || view.quoted(end - 1));
        int begin = 0;
        while (begin < end && isLight(view, begin)) {
            begin++;
        }
        end = ClauseEnd.trimmed(view, begin, Math.max(begin, end));
        if (!comma || end - begin < 2 || view.lower(begin).equals("asked")) {
            return List.of();
        }
        List<Span> content = new ArrayList<>();
        content.add(Spans.withQuotation(view, begin, end));
        int rest = clauseEnd;
        if (frame == Frame.ADDRESSEE) {
            rest = Math.max(rest, SourceFinder.phraseEnd(view, Math.min(clauseEnd, view.size() - 1)));
        }
        while (rest < view.size() && !view.word(rest).equals(",")) {
            rest++;
        }
        int restEnd = ClauseEnd.trimmed(view, Math.min(rest + 1, view.size()), view.size());
        boolean reporter = view.lower(rest + 1).equals("as")
                && !Set.of("long", "soon", "well", "if", "far").contains(view.lower(rest + 2));
        if (rest + 2 < restEnd && !reporter && view.hasFiniteVerb(rest, restEnd)) {
            content.add(Spans.withQuotation(view, rest + 1, restEnd));
        }
        return content;
    }

    private static boolean isLight(SentenceView view, int i) {
        boolean mark = view.isPunctuation(i) && !view.quoted(i);
        return mark || view.tag(i).equals("CC");
    }

    private static org.onrecord.model.@Nullable Mention mention(@Nullable Source source) {
        return source == null ? null : source.mention();
    }
}
