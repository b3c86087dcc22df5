package org.onrecord.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;

/** Divides an article's text so that each stretch shows of which statements it is a part. */
public final class MarkedText {
    private final String text;
    private final List<Mark> marks;
    private final List<Segment> segments = new ArrayList<>();
    private final Set<Integer> begun = new HashSet<>();

    private MarkedText(String text, List<Mark> marks) {
        this.text = text;
        this.marks = marks;
    }

    /** What a stretch is to a statement. */
    public enum Role {
        CONTENT,
        SOURCE,
        CUE
    }

    /**
     * A stretch of a statement.
     *
     * @param span UTF-16 code units into the text
     * @param statement its number
     */
    public record Mark(Span span, Role role, int statement) {}

    /**
     * A stretch of which all characters are part of the same statements.
     *
     * @param statement number of the innermost statement whose content it is part of, or -1
     * @param begins whether it is the first of that statement's content
     * @param source whether it is part of a source
     * @param cue whether it is part of a cue
     */
    public record Segment(String text, int statement, boolean begins, boolean source, boolean cue) {}

    /**
     * The text by lines, the blank ones left out.
     *
     * @param marks in any order; they may overlap
     */
    public static List<List<Segment>> lines(String text, List<Mark> marks) {
        List<Mark> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparing(Mark::span));
        MarkedText divided = new MarkedText(text, sorted);
        List<List<Segment>> lines = new ArrayList<>();
        int begin = 0;
        int from = 0;
        while (begin <= text.length()) {
            int newline = text.indexOf('\n', begin);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(begin, end).isBlank()) {
                from = divided.line(new Span(begin, end), from);
                lines.add(List.copyOf(divided.segments));
                divided.segments.clear();
            }
            begin = end + 1;
        }
        return lines;
    }

    /**
     * Divides a line.
     *
     * @param from the first mark that may reach into it
     * @return the same for the next line
     */
    private int line(Span line, int from) {
        List<Mark> here = new ArrayList<>();
        int next = from;
        boolean passed = true;
        for (int i = from; i < marks.size() && marks.get(i).span.begin() < line.end(); i++) {
            boolean over = marks.get(i).span.end() <= line.end();
            passed &= over;
            next = passed ? i + 1 : next;
            if (marks.get(i).span.overlaps(line)) {
                here.add(marks.get(i));
            }
        }
        TreeSet<Integer> cuts = new TreeSet<>(List.of(line.begin(), line.end()));
        for (Mark mark : here) {
            cuts.add(Math.max(line.begin(), mark.span.begin()));
            cuts.add(Math.min(line.end(), mark.span.end()));
        }
        Integer before = null;
        for (Integer cut : cuts) {
            if (before != null) {
                segments.add(segment(new Span(before, cut), here));
            }
            before = cut;
        }
        return next;
    }

    private Segment segment(Span span, List<Mark> here) {
        Mark content = null;
        boolean source = false;
        boolean cue = false;
        for (Mark mark : here) {
            if (mark.span.contains(span)) {
                content = mark.role == Role.CONTENT ? inner(content, mark) : content;
                source |= mark.role == Role.SOURCE;
                cue |= mark.role == Role.CUE;
            }
        }
        int statement = content == null ? -1 : content.statement;
        return new Segment(span.of(text), statement, statement >= 0 && begun.add(statement), source, cue);
    }

    private static Mark inner(@Nullable Mark one, Mark other) {
        return one == null || other.span.length() < one.span.length() ? other : one;
    }
}
