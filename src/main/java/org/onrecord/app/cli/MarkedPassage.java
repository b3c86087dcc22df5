package org.onrecord.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;
import org.onrecord.text.Layout;

/** The paragraphs of an article that a statement stands in, its parts marked so that they show without colour. */
final class MarkedPassage {
    static final String LEGEND = "«content»  [source: ...]  {cue: ...}";

    /** How much of a paragraph is shown before and behind the marks, in UTF-16 code units: some have no end. */
    private static final int REACH = 2_000;

    /** Stands for what is left out. */
    private static final String LEFT_OUT = "…";

    private final String text;
    private final List<Mark> marks;

    /** Something to mark; spans are UTF-16. */
    private record Mark(Span span, String open, String close) {}

    private MarkedPassage(String text, StatementRow row, List<Span> matches) {
        this.text = text;
        marks = new ArrayList<>();
        matches.forEach(match -> marks.add(new Mark(match, "*", "*")));
        addAll(row.content(), "«", "»");
        addAll(row.source(), "[source: ", "]");
        addAll(row.cue(), "{cue: ", "}");
        // What holds another mark opens before it and closes behind it.
        marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().begin())
                .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder()));
    }

    /**
     * The paragraphs with a mark, in order, each on one line that a terminal can show.
     *
     * @param text of the article that the row is from
     */
    static List<String> paragraphs(StatementRow row, String text) {
        return paragraphs(row, text, List.of());
    }

    /**
     * The same with words of a query marked, too.
     *
     * @param matches half-open, UTF-16 code units into {@code text}
     */
    static List<String> paragraphs(StatementRow row, String text, List<Span> matches) {
        MarkedPassage passage = new MarkedPassage(text, row, matches);
        List<String> paragraphs = new ArrayList<>();
        int before = -1;
        List<Paragraph> all = Layout.of(text).paragraphs();
        for (int i = 0; i < all.size(); i++) {
            Span paragraph = all.get(i).span();
            if (passage.marks.stream().anyMatch(mark -> mark.span().overlaps(paragraph))) {
                if (before >= 0 && i > before + 1) {
                    paragraphs.add(LEFT_OUT);
                }
                before = i;
                paragraphs.add(Printable.line(passage.marked(paragraph)));
            }
        }
        return paragraphs;
    }

    private void addAll(@Nullable List<Span> codePoints, String open, String close) {
        if (codePoints != null) {
            codePoints.stream()
                    .map(span -> Places.utf16(text, span))
                    .forEach(span -> marks.add(new Mark(span, open, close)));
        }
    }

    private String marked(Span paragraph) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.span().overlaps(paragraph))
                .map(mark -> new Mark(within(mark.span(), paragraph), mark.open(), mark.close()))
                .toList();
        Span shown = shown(paragraph, here);
        StringBuilder line = new StringBuilder(shown.begin() > paragraph.begin() ? LEFT_OUT : "");
        for (int at = shown.begin(); at <= shown.end(); at++) {
            for (Mark mark : here.reversed()) {
                line.append(mark.span().end() == at ? mark.close() : "");
            }
            for (Mark mark : here) {
                line.append(mark.span().begin() == at ? mark.open() : "");
            }
            if (at < shown.end()) {
                line.append(text.charAt(at));
            }
        }
        return line.append(shown.end() < paragraph.end() ? LEFT_OUT : "").toString();
    }

    private static Span within(Span span, Span paragraph) {
        return new Span(Math.max(span.begin(), paragraph.begin()), Math.min(span.end(), paragraph.end()));
    }

    private static Span shown(Span paragraph, List<Mark> marks) {
        Span marked = marks.stream().map(Mark::span).reduce(Span::cover).orElse(paragraph);
        return new Span(
                Math.max(paragraph.begin(), marked.begin() - REACH), Math.min(paragraph.end(), marked.end() + REACH));
    }
}
