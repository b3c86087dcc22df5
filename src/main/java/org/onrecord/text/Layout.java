package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Paragraph.Kind;
import org.onrecord.model.Span;

/**
 * The paragraphs of a text and what each is: title line, byline line, heading or prose, and where the prose begins
 * behind a dateline. Recognising them changes nothing in the text. Positions are UTF-16.
 */
public record Layout(List<Paragraph> paragraphs) {
    private static final int TITLE_MAX = 220;
    private static final int HEADING_MAX = 140;
    private static final int BYLINE_WITHIN = 5;

    /** A rubric before a headline, e.g. {@code [Opinion]}. */
    private static final Pattern TAG = Pattern.compile("\\[[^\\]\\n]{1,24}\\]\\s+");

    public Layout {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Reads the layout of a text. */
    public static Layout of(String text) {
        List<Span> spans = Paragraphs.of(text);
        int byline = bylineIndex(text, spans);
        List<Paragraph> paragraphs = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Kind kind = kind(text, spans, i, byline);
            Span span = spans.get(i);
            paragraphs.add(new Paragraph(span, kind, body(text, span, kind)));
        }
        return new Layout(paragraphs);
    }

    /** The title line. */
    public Optional<Span> title() {
        return first(Kind.TITLE);
    }

    /** The byline line, with its "By". */
    public Optional<Span> byline() {
        return first(Kind.BYLINE);
    }

    private Optional<Span> first(Kind kind) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == kind)
                .map(Paragraph::span)
                .findFirst();
    }

    private static int bylineIndex(String text, List<Span> spans) {
        for (int i = 0; i < Math.min(BYLINE_WITHIN, spans.size()); i++) {
            if (Byline.matches(text, spans.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static Kind kind(String text, List<Span> spans, int index, int byline) {
        Span span = spans.get(index);
        if (index == byline) {
            return Kind.BYLINE;
        }
        boolean mayBeTitle = byline > 0 || !Paragraphs.endsSentence(text, span);
        boolean title = index == 0 && spans.size() > 1 && span.length() <= TITLE_MAX && mayBeTitle;
        if (title) {
            return Kind.TITLE;
        }
        return span.length() <= HEADING_MAX && !Paragraphs.endsSentence(text, span) ? Kind.HEADING : Kind.BODY;
    }

    private static int body(String text, Span span, Kind kind) {
        Matcher tag = TAG.matcher(text).region(span.begin(), span.end());
        int begin = tag.lookingAt() ? tag.end() : span.begin();
        return kind == Kind.BODY ? Dateline.end(text, begin, span.end()) : begin;
    }
}
