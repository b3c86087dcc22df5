package org.onrecord.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;

/** "The pause was described by Greer as ...": what was described and as what, with the agent as source. */
final class Passives {
    private Passives() {}

    /** Whether the verb is a passive participle. */
    static boolean is(SentenceView view, int verb) {
        boolean participle = view.tag(verb).equals("VBN") || view.tag(verb).equals("VBD");
        if (!participle) {
            return false;
        }
        for (int i = verb - 1; i >= 0 && i >= verb - 3; i--) {
            String word = view.lower(i);
            if (Set.of("was", "were", "is", "are", "been", "be", "being").contains(word)) {
                return true;
            }
            if (!view.tag(i).equals("RB")) {
                return view.tag(verb).equals("VBN") && view.lower(verb + 1).equals("by");
            }
        }
        return verb == 0 || view.firstChild(verb, "aux:pass") >= 0;
    }

    static @Nullable Source agent(SentenceView view, int verb) {
        int by = by(view, verb);
        if (by < 0 || !SourceFinder.startsPhrase(view, by + 1)) {
            return null;
        }
        int end = SourceFinder.phraseEnd(view, by + 1);
        return end > by + 1 ? Source.of(view, by + 1, end) : null;
    }

    /** The spans of the content, or none where the verb is no passive with an agent. */
    static List<Span> content(SentenceView view, int verb, Frame frame) {
        Source agent = is(view, verb) ? agent(view, verb) : null;
        if (agent == null) {
            return List.of();
        }
        List<Span> content = new ArrayList<>();
        int subject = view.firstChild(verb, "nsubj:pass", "nsubj");
        if (subject >= 0 && subject < verb) {
            Span range = view.subtree(subject);
            int end = Math.min(range.end(), verb);
            while (end > subject + 1 && view.isPunctuation(end - 1)) {
                end--;
            }
            content.add(view.span(range.begin(), end));
        }
        int as = behind(view, agent.to());
        int end = ClauseEnd.of(view, verb, Math.min(as, view.size() - 1));
        if (as < end && (frame == Frame.DESCRIBE || content.isEmpty())) {
            content.add(Spans.withQuotation(view, as, end));
        }
        boolean whole = content.size() == 2 || (frame != Frame.DESCRIBE && !content.isEmpty());
        return whole ? content : List.of();
    }

    private static int by(SentenceView view, int verb) {
        int i = verb + 1;
        while (view.tag(i).equals("RB")) {
            i++;
        }
        return view.lower(i).equals("by") && !view.quoted(i) ? i : -1;
    }

    /** The "as" behind the agent and what is set in commas after it, or the next token. */
    private static int behind(SentenceView view, int from) {
        for (int i = from; i < view.size(); i++) {
            if (view.lower(i).equals("as") && !view.quoted(i)) {
                return i;
            }
        }
        return from;
    }
}
