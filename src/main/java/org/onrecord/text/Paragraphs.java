package org.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.model.Span;

/**
 * Finds where paragraphs end. Some documents put every paragraph on a line, some separate them by a blank line, and
 * some (mail) wrap their lines: which one it is, is found for each document.
 */
final class Paragraphs {
    private static final int WRAP_MIN = 40;
    private static final int WRAP_MAX = 100;
    /** A wrapped line breaks because the next word would not fit, so most lines come near the longest. */
    private static final double FULL_LINE = 0.75;
    /** Lines that are paragraphs end as sentences do; where lines are wrapped few of them happen to. */
    private static final double MOST = 0.6;

    private final String text;
    private final List<List<Span>> blocks;
    /** The longest line that could have been broken somewhere. */
    private final int width;

    private Paragraphs(String text) {
        this.text = text;
        this.blocks = blocks(text);
        this.width = blocks.stream()
                .flatMap(List::stream)
                .filter(line -> firstWord(line) < line.length())
                .mapToInt(Span::length)
                .max()
                .orElse(0);
    }

    /** The paragraphs, trimmed, in order; none is empty. */
    static List<Span> of(String text) {
        Paragraphs document = new Paragraphs(text);
        boolean wrapped = document.isWrapped();
        List<Span> paragraphs = new ArrayList<>();
        for (List<Span> block : document.blocks) {
            if (wrapped) {
                document.joinWrapped(block, paragraphs);
            } else {
                paragraphs.addAll(block);
            }
        }
        return paragraphs;
    }

    /** Whether the stretch ends as a sentence does, closing marks aside, or as a quotation before its cue. */
    static boolean endsSentence(String text, Span span) {
        int end = span.end();
        boolean quoted = false;
        while (end - 1 > span.begin() && ")]’'”\"»“".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
            quoted |= ")]".indexOf(text.charAt(end)) < 0;
        }
        char last = text.charAt(end - 1);
        return ".!?…".indexOf(last) >= 0 || (last == ':' && end == span.end()) || (last == ',' && quoted);
    }

    /** Runs of lines between blank ones, each line trimmed. */
    private static List<List<Span>> blocks(String text) {
        List<List<Span>> blocks = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        for (Span line : Lines.of(text)) {
            Span trimmed = Lines.trim(text, line);
            if (!trimmed.isEmpty()) {
                block.add(trimmed);
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private boolean isWrapped() {
        if (width < WRAP_MIN || width > WRAP_MAX) {
            return false;
        }
        int inner = 0;
        int full = 0;
        int ended = 0;
        for (List<Span> block : blocks) {
            for (Span line : block.subList(0, block.size() - 1)) {
                inner++;
                full += line.length() >= FULL_LINE * width ? 1 : 0;
                ended += endsSentence(text, line) ? 1 : 0;
            }
        }
        return inner >= 3 && full >= MOST * inner && ended <= MOST * inner;
    }

    private void joinWrapped(List<Span> block, List<Span> paragraphs) {
        Span current = block.getFirst();
        for (int i = 1; i < block.size(); i++) {
            Span line = block.get(i);
            if (startsNew(block.get(i - 1), line)) {
                paragraphs.add(current);
                current = line;
            } else {
                current = current.cover(line);
            }
        }
        paragraphs.add(current);
    }

    private boolean startsNew(Span previous, Span line) {
        char first = text.charAt(line.begin());
        if ("*•▪‣>".indexOf(first) >= 0) {
            return true;
        }
        boolean hadRoom = previous.length() + 1 + firstWord(line) <= width;
        boolean dash = "-–—".indexOf(first) >= 0 && firstWord(line) == 1;
        return hadRoom && (endsSentence(text, previous) || 2 * previous.length() < width || dash);
    }

    /** Length of the first word of a line. */
    private int firstWord(Span line) {
        int end = line.begin();
        while (end < line.end() && !Lines.isBlank(text.charAt(end))) {
            end++;
        }
        return end - line.begin();
    }
}
