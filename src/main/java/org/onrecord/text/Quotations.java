package org.onrecord.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;

/**
 * Reads the quotations of a text paragraph by paragraph: straight, curly, angled, single and double marks, nested, in
 * mixed styles, re-opened over several paragraphs and never closed.
 */
public final class Quotations {
    private static final int MAX_DEPTH = 4;
    /** How far the closing mark of a single-quoted stretch may be, so that an apostrophe costs no whole page. */
    private static final int SINGLE_REACH = 1_500;

    private Quotations() {}

    /** All quotations, ordered by position, outer before inner. */
    public static List<Quotation> find(String text, List<Paragraph> paragraphs) {
        List<Quotation> found = new ArrayList<>();
        boolean open = false;
        for (Paragraph paragraph : paragraphs) {
            List<Quotation> here = inParagraph(text, paragraph, open);
            found.addAll(here);
            open = here.stream().anyMatch(quotation -> quotation.depth() == 0 && !quotation.closed());
        }
        found.sort(Comparator.comparing(Quotation::outer, Comparator.comparingInt(Span::begin))
                .thenComparingInt(Quotation::depth));
        return List.copyOf(found);
    }

    private static List<Quotation> inParagraph(String text, Paragraph paragraph, boolean openBefore) {
        Scanner scanner = new Scanner(text, paragraph.body(), paragraph.span().end());
        scanner.scan();
        List<Quotation> found = scanner.found;
        return found.stream()
                .map(quotation -> openBefore
                                && quotation.depth() == 0
                                && quotation.outer().begin() == paragraph.body()
                        ? new Quotation(quotation.outer(), quotation.inner(), 0, quotation.closed(), true)
                        : quotation)
                .toList();
    }

    private record Opening(int begin, int length, boolean isDouble) {}

    /** One pass over a paragraph with a stack of open marks. */
    private static final class Scanner {
        private final String text;
        private final int begin;
        private final int end;
        private final List<Opening> open = new ArrayList<>();
        private final List<Quotation> found = new ArrayList<>();

        Scanner(String text, int begin, int end) {
            this.text = text;
            this.begin = begin;
            this.end = end;
        }

        void scan() {
            for (int i = begin; i < end; i++) {
                int length = QuotationMarks.doubleMark(text, i, end);
                if (length > 0) {
                    doubleMark(i, length);
                    i += length - 1;
                } else if (QuotationMarks.isSingle(text.charAt(i))) {
                    singleMark(i);
                }
            }
            finish();
        }

        private void doubleMark(int i, int length) {
            int top = lastDouble();
            boolean mayOpen = QuotationMarks.canOpen(text, begin, i, length, end);
            boolean mustOpen = QuotationMarks.opensOnly(text.charAt(i)) && mayOpen;
            if (top >= 0 && !mustOpen) {
                close(top, i, length);
            } else if (mayOpen && open.size() < MAX_DEPTH) {
                open.add(new Opening(i, length, true));
            }
        }

        private void singleMark(int i) {
            int top = lastSingle();
            if (top >= 0 && QuotationMarks.canClose(text, begin, i, 1, end) && !isPossessive(i)) {
                close(top, i, 1);
            } else if (top < 0
                    && text.charAt(i) != '’'
                    && QuotationMarks.canOpen(text, begin, i, 1, end)
                    && open.size() < MAX_DEPTH
                    && closesLater(i)) {
                open.add(new Opening(i, 1, false));
            }
        }

        /** "the traders' fears", where a later mark can still close the quotation. */
        private boolean isPossessive(int i) {
            boolean afterS = text.charAt(i - 1) == 's';
            boolean beforeWord = i + 2 < end && text.charAt(i + 1) == ' ' && Character.isLetter(text.charAt(i + 2));
            return afterS && beforeWord && closesLater(i);
        }

        private boolean closesLater(int i) {
            int limit = Math.min(end, i + SINGLE_REACH);
            for (int j = i + 1; j < limit; j++) {
                boolean plain = QuotationMarks.isSingle(text.charAt(j)) && QuotationMarks.doubleMark(text, j, end) == 0;
                if (plain && QuotationMarks.canClose(text, begin, j, 1, end)) {
                    return true;
                }
            }
            return false;
        }

        /** Closes the opening at {@code index}; what was opened inside it and never closed was an apostrophe. */
        private void close(int index, int i, int length) {
            Opening opening = open.get(index);
            add(opening, i, i + length, index, true);
            open.subList(index, open.size()).clear();
        }

        private void finish() {
            for (int depth = open.size() - 1; depth >= 0; depth--) {
                Opening opening = open.get(depth);
                if (opening.isDouble) {
                    boolean mismatched = end - 1 > opening.begin && QuotationMarks.isSingle(text.charAt(end - 1));
                    add(opening, mismatched ? end - 1 : end, end, depth, mismatched);
                }
            }
        }

        private void add(Opening opening, int innerEnd, int outerEnd, int depth, boolean closed) {
            int innerBegin = opening.begin + opening.length;
            if (innerBegin < innerEnd) {
                found.add(new Quotation(
                        new Span(opening.begin, outerEnd), new Span(innerBegin, innerEnd), depth, closed, false));
            }
        }

        private int lastDouble() {
            return last(true);
        }

        private int lastSingle() {
            return last(false);
        }

        private int last(boolean isDouble) {
            for (int i = open.size() - 1; i >= 0; i--) {
                if (open.get(i).isDouble == isDouble) {
                    return i;
                }
            }
            return -1;
        }
    }
}
