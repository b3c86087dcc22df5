package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.model.Span;

/** Sentences that an attributing clause interrupts: The extension, Bessent said, would be signed. */
final class Interruptions {
    private Interruptions() {}

    /** {@code The extension, Bessent said, would be signed ...}: what stands before the clause and behind it. */
    static List<Span> of(SentenceView view, int clauseBegin, int clauseEnd, Frame frame) {
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
}
