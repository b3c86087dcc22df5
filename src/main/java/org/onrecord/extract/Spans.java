package org.onrecord.extract;

import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** From tokens to characters. */
final class Spans {
    private Spans() {}

    /** The characters of tokens {@code [from, to)}; a quotation that begins among them is taken to its end. */
    static Span withQuotation(SentenceView view, int from, int to) {
        Span span = view.span(from, to);
        for (int i = from; i < to; i++) {
            Quotation quotation = view.quotation(i);
            if (quotation != null) {
                int begin = Math.min(span.begin(), Math.max(quotation.outer().begin(), from == i ? 0 : span.begin()));
                span = new Span(begin, Math.max(span.end(), quotation.outer().end()));
            }
        }
        return span;
    }
}
