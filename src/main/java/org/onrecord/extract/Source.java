package org.onrecord.extract;

import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/**
 * A source in its sentence.
 *
 * @param from first token
 * @param to behind the last token
 */
record Source(Mention mention, int from, int to) {
    static Source of(SentenceView view, int from, int to) {
        Span span = view.span(from, to);
        return new Source(new Mention(span, kind(view, from, to)), from, to);
    }

    private static Mention.Kind kind(SentenceView view, int from, int to) {
        if (to - from == 1 && view.tag(from).startsWith("PRP")) {
            return Mention.Kind.PRONOUN;
        }
        for (int i = from; i < to; i++) {
            boolean capital = Character.isUpperCase(view.word(i).codePointAt(0));
            if (view.tokens.get(i).entity().equals("PERSON") && capital) {
                return Mention.Kind.NAME;
            }
        }
        return Mention.Kind.NOMINAL;
    }
}
