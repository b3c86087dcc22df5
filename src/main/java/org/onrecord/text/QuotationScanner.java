package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Span;

/** One pass over one paragraph with a stack of open marks. All positions are UTF-16. */
final class QuotationScanner {
    private static final int MAX_DEPTH = 4;
    /** How far the closing mark of a single-quoted stretch may be, so that an apostrophe costs no whole page. */
    private static final int SINGLE_REACH = 1_500;

    private static final Pattern ELISION =
            Pattern.compile("['‘’](?:\\d\\ds|em|n['’]?|til|tis|twas)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    /** Feet and inches from the mark of the feet on, as in {@code 5'10"}. */
    private static final Pattern FEET = Pattern.compile("['’]\\s?\\d{1,2}(?:[\"”″]|''|’’)");

    private final String text;
    private final int begin;
    private final int end;
    private final boolean reopens;
    private final Matcher elision;
    private final Matcher feet;
    private final Ahead openers = new Ahead(this::opensSingle);
    private final Ahead closers = new Ahead(this::closesSingle);
    private final Ahead sureClosers = new Ahead(i -> closesSingle(i) && !looksPossessive(i));
    private final List<Opening> open = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    /** Single marks that close no single-quoted stretch and may stand for a double one. */
    private final List<Integer> wrongClosers = new ArrayList<>();

    /** A quotation whose depth is not known yet. */
    record Found(Span outer, Span inner, boolean closed) {}

    private record Opening(int begin, int length, boolean isDouble) {}

    /** @param reopens whether the next paragraph opens with a single mark, so that one may stay unclosed in this one */
    QuotationScanner(String text, Span paragraph, boolean reopens) {
        this.text = text;
        this.begin = paragraph.begin();
        this.end = paragraph.end();
        this.reopens = reopens;
        this.elision = ELISION.matcher(text);
        this.feet = FEET.matcher(text);
    }

    /** The quotations in the order in which they end; any two are apart or one inside the other. */
    List<Found> scan() {
        int i = begin;
        while (i < end) {
            i += step(i);
        }
        finish();
        return found;
    }

    /** Whether the paragraph opens with a single-quoted stretch. */
    boolean beginsSingle() {
        return begin < end && isSingle(begin) && opensSingle(begin);
    }

    private int step(int i) {
        if (isFeet(i)) {
            return feet.end() - i;
        }
        int length = QuotationMarks.doubleMark(text, i, end);
        if (length > 0 && !closesInnerFirst(i, length)) {
            doubleMark(i, length);
            return length;
        }
        if (QuotationMarks.isSingle(text.charAt(i))) {
            singleMark(i);
        }
        return 1;
    }

    /** Of three apostrophes the first closes the inner quotation. */
    private boolean closesInnerFirst(int i, int length) {
        return length == 2 && topIsSingle() && i + 2 < end && text.charAt(i + 2) == text.charAt(i);
    }

    private void doubleMark(int i, int length) {
        int top = lastDouble();
        char c = text.charAt(i);
        boolean opens = QuotationMarks.canOpen(text, begin, i, length, end);
        boolean neutral = c == '"' || c == '\'';
        boolean must = QuotationMarks.opensOnly(c) || (neutral && QuotationMarks.standsFree(text, begin, i));
        if (top >= 0 && !(opens && must)) {
            close(top, i, length);
        } else if (opens && open.size() < MAX_DEPTH) {
            open.add(new Opening(i, length, true));
        }
    }

    private void singleMark(int i) {
        if (topIsSingle()) {
            if (closesSingle(i) && !isPossessive(i)) {
                close(open.size() - 1, i, 1);
            }
        } else if (opensSingle(i) && open.size() < MAX_DEPTH && isClosedOrGoesOn(i)) {
            open.add(new Opening(i, 1, false));
        } else if (!open.isEmpty() && closesSingle(i) && (i + 1 == end || ",.!?…".indexOf(text.charAt(i - 1)) >= 0)) {
            wrongClosers.add(i);
        }
    }

    private boolean isClosedOrGoesOn(int i) {
        int closer = closers.after(i);
        boolean closed = closer < openers.after(i) && closer - i <= SINGLE_REACH;
        return closed || (reopens && open.isEmpty() && closer == end && openers.after(i) == end);
    }

    private boolean opensSingle(int i) {
        return text.charAt(i) != '’' && QuotationMarks.canOpen(text, begin, i, 1, end) && !isElision(i);
    }

    private boolean closesSingle(int i) {
        boolean secondOfElision = i - 2 >= begin && isSingle(i - 2) && isElision(i - 2) && elision.end() == i + 1;
        return QuotationMarks.canClose(text, begin, i, 1, end) && !secondOfElision && !isFeet(i);
    }

    /** "the traders' fears", where a later mark can still close the quotation. */
    private boolean isPossessive(int i) {
        int closer = sureClosers.after(i);
        return looksPossessive(i) && closer < openers.after(i) && closer - i <= SINGLE_REACH;
    }

    private boolean looksPossessive(int i) {
        boolean afterS = text.charAt(i - 1) == 's';
        return afterS && i + 2 < end && text.charAt(i + 1) == ' ' && Character.isLetter(text.charAt(i + 2));
    }

    private boolean isSingle(int i) {
        return QuotationMarks.isSingle(text.charAt(i)) && QuotationMarks.doubleMark(text, i, end) == 0;
    }

    private boolean isElision(int i) {
        return elision.region(i, end).lookingAt();
    }

    private boolean isFeet(int i) {
        return i > begin
                && Character.isDigit(text.charAt(i - 1))
                && feet.region(i, end).lookingAt();
    }

    /** Closes the opening at {@code index}; what was opened inside it and never closed was an apostrophe. */
    private void close(int index, int i, int length) {
        add(open.get(index), i, i + length, true);
        forgetWrongClosers(open.get(index).begin);
        open.subList(index, open.size()).clear();
    }

    /** What stands inside one quotation cannot end another. */
    private void forgetWrongClosers(int from) {
        while (!wrongClosers.isEmpty() && wrongClosers.getLast() >= from) {
            wrongClosers.removeLast();
        }
    }

    private void finish() {
        for (Opening opening : open.reversed()) {
            if (opening.isDouble) {
                endUnclosed(opening);
            } else if (reopens) {
                add(opening, end, end, false);
            }
        }
    }

    /** Ends a quotation at a single mark in place of the double one, or before the next quotation, or with the paragraph. */
    private void endUnclosed(Opening opening) {
        int innerBegin = opening.begin + opening.length;
        int limit = nextAlike(opening.begin);
        int wrong = wrongClosers.stream()
                .filter(mark -> mark > innerBegin && mark < limit)
                .findFirst()
                .orElse(-1);
        int last = wrong >= 0
                ? wrong
                : Lines.trim(text, new Span(innerBegin, limit)).end();
        add(opening, last, wrong >= 0 ? wrong + 1 : last, wrong >= 0);
        forgetWrongClosers(opening.begin);
    }

    /** Where the next quotation with the same mark, or one that holds it, begins; the end of the paragraph if none does. */
    private int nextAlike(int position) {
        int next = end;
        for (Found quotation : found) {
            int start = quotation.outer.begin();
            if (start > position && start < next && text.charAt(start) == text.charAt(position)) {
                next = start;
            }
        }
        for (Found quotation : found) {
            if (quotation.outer.begin() > position && quotation.outer.contains(next)) {
                next = quotation.outer.begin();
            }
        }
        return next;
    }

    private void add(Opening opening, int innerEnd, int outerEnd, boolean closed) {
        int innerBegin = opening.begin + opening.length;
        if (innerBegin < innerEnd) {
            Span outer = new Span(opening.begin, outerEnd);
            found.add(new Found(outer, new Span(innerBegin, innerEnd), closed));
        }
    }

    private boolean topIsSingle() {
        return !open.isEmpty() && !open.getLast().isDouble;
    }

    private int lastDouble() {
        int i = open.size() - 1;
        while (i >= 0 && !open.get(i).isDouble) {
            i--;
        }
        return i;
    }

    /** Looks ahead for single marks; asked for ascending positions, all look-ups together take one pass. */
    private final class Ahead {
        private final IntPredicate wanted;
        private int next = -1;

        Ahead(IntPredicate wanted) {
            this.wanted = wanted;
        }

        /** The first wanted mark after {@code i}, or the end of the paragraph. */
        int after(int i) {
            if (next > i) {
                return next;
            }
            next = i + 1;
            while (next < end && !(isSingle(next) && wanted.test(next))) {
                next += Math.max(1, QuotationMarks.doubleMark(text, next, end));
            }
            return next;
        }
    }
}
