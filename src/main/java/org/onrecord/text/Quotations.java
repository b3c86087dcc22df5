package org.onrecord.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/**
 * Reads the quotations of a text paragraph by paragraph: straight, curly, angled, single and double marks, nested, in
 * mixed styles, re-opened over several paragraphs and never closed.
 */
public final class Quotations {
    private static final Comparator<QuotationScanner.Found> OUTER_FIRST = Comparator.comparing(
            QuotationScanner.Found::outer,
            Comparator.comparingInt(Span::begin).thenComparing(Span::end, Comparator.reverseOrder()));

    private Quotations() {}

    /** All quotations, ordered by position, outer before inner. */
    public static List<Quotation> find(String text, List<Paragraph> paragraphs) {
        List<Quotation> all = new ArrayList<>();
        boolean openBefore = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            Span prose = prose(paragraphs.get(i));
            boolean reopens = i + 1 < paragraphs.size()
                    && new QuotationScanner(text, prose(paragraphs.get(i + 1)), false).beginsSingle();
            List<QuotationScanner.Found> found = new QuotationScanner(text, prose, reopens).scan();
            found.sort(OUTER_FIRST);
            nest(found, openBefore ? prose.begin() : -1, all);
            openBefore =
                    found.stream().anyMatch(one -> !one.closed() && one.outer().end() == prose.end());
        }
        return List.copyOf(all);
    }

    private static Span prose(Paragraph paragraph) {
        return new Span(paragraph.body(), paragraph.span().end());
    }

    /** @param continued where a quotation of depth 0 continues the one before, or -1 */
    private static void nest(List<QuotationScanner.Found> found, int continued, List<Quotation> all) {
        Deque<Span> around = new ArrayDeque<>();
        for (QuotationScanner.Found one : found) {
            while (!around.isEmpty() && !around.peek().contains(one.outer())) {
                around.pop();
            }
            int depth = around.size();
            boolean continues = depth == 0 && one.outer().begin() == continued;
            all.add(new Quotation(one.outer(), one.inner(), depth, one.closed(), continues));
            around.push(one.outer());
        }
    }
}
