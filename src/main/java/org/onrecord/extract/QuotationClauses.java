package org.onrecord.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.text.Quotation;

/** Quotations that stand before an attributing clause or around it. */
final class QuotationClauses {
    private QuotationClauses() {}

    /** The quotation that ends right before the attributing clause and makes a clause of its own. */
    static @Nullable Quotation before(SentenceView view, int clauseBegin) {
        int last = clauseBegin - 1;
        while (last >= 0 && !view.quoted(last) && view.isPunctuation(last)) {
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

    /** {@code "A," he said, "b."}: one statement in two spans, if the sentence goes on behind the clause. */
    static List<Span> around(SentenceView view, Quotation before, int clauseEnd) {
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

    /** {@code "Do I?" she asked}: the splitter takes the mark for the end of the sentence. */
    private static boolean endsOpen(SentenceView view, Quotation quotation) {
        boolean open = "?!,—–…".indexOf(view.text.charAt(quotation.inner().end() - 1)) >= 0;
        boolean dash = "—–-".indexOf(view.text.charAt(view.begin(0))) >= 0;
        return dash || (open && Character.isLowerCase(view.text.charAt(view.begin(0))));
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
}
