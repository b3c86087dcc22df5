package org.onrecord.extract;

import java.util.function.Consumer;
import org.onrecord.model.Span;

/** "According to X, ..." and "..., according to X": prepositions that attribute the rest of their sentence. */
final class AccordingTo {
    private AccordingTo() {}

    static void find(SentenceView view, Consumer<Found> out) {
        for (int i = 0; i < view.size(); i++) {
            int length = view.quoted(i) ? 0 : cueLength(view, i);
            if (length > 0 && SourceFinder.startsPhrase(view, i + length)) {
                at(view, i, length, out);
            }
        }
    }

    private static int cueLength(SentenceView view, int i) {
        String word = view.lower(i);
        if (word.equals("according") && view.lower(i + 1).equals("to")) {
            return 2;
        }
        return word.equals("per") && i > 0 && view.word(i - 1).equals(",") ? 1 : 0;
    }

    private static void at(SentenceView view, int cue, int length, Consumer<Found> out) {
        int sourceBegin = cue + length;
        int sourceEnd = SourceFinder.phraseEnd(view, sourceBegin);
        if (sourceEnd <= sourceBegin) {
            return;
        }
        Source source = Source.of(view, sourceBegin, sourceEnd);
        Span content = cue <= 1 ? behind(view, sourceEnd) : before(view, cue);
        if (!content.isEmpty()) {
            Span cueSpan = view.span(cue, cue + length);
            out.accept(Found.of(java.util.List.of(content), cueSpan, source.mention(), "according-to", 0.85));
        }
    }

    private static Span behind(SentenceView view, int sourceEnd) {
        int begin = sourceEnd;
        while (begin < view.size() && !view.word(begin).equals(",")) {
            if (view.quoted(begin)) {
                break;
            }
            begin++;
        }
        if (begin < view.size() && view.word(begin).equals(",")) {
            begin++;
        }
        // "According to Li Chenggang, the vice commerce minister who ..., "...": skip to the quotation.
        for (int i = begin; i < view.size(); i++) {
            boolean opens = view.quoted(i) && view.word(i - 1).equals(",") && !view.quoted(i - 1);
            if (opens && view.lower(begin).equals("the") && !view.hasFiniteVerb(begin, Math.min(begin + 4, i))) {
                begin = i;
                break;
            }
        }
        int end = ClauseEnd.trimmed(view, Math.min(begin + 1, view.size()), view.size());
        return end > begin + 1 ? unquoted(view, begin, end) : new Span(0, 0);
    }

    private static Span before(SentenceView view, int cue) {
        int end = ClauseEnd.trimmed(view, 0, cue);
        return end > 1 && view.hasFiniteVerb(0, end) ? unquoted(view, 0, end) : new Span(0, 0);
    }

    /** Without its marks where the whole of it is one quotation. */
    private static Span unquoted(SentenceView view, int from, int to) {
        Span span = Spans.withQuotation(view, from, to);
        var quotation = view.quotation(from);
        return quotation != null && quotation.outer().equals(span) ? quotation.inner() : span;
    }
}
