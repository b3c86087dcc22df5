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

    private Paragraphs() {}

    /** The paragraphs, trimmed, in order; none is empty. */
    static List<Span> of(String text) {
        List<List<Span>> blocks = blocks(text);
        boolean wrapped = isWrapped(blocks);
        List<Span> paragraphs = new ArrayList<>();
        for (List<Span> block : blocks) {
            if (wrapped) {
                joinWrapped(text, block, paragraphs);
            } else {
                paragraphs.addAll(block);
            }
        }
        return paragraphs;
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

    private static boolean isWrapped(List<List<Span>> blocks) {
        int longest = 0;
        for (List<Span> block : blocks) {
            for (Span line : block) {
                longest = Math.max(longest, line.length());
            }
        }
        if (longest < WRAP_MIN || longest > WRAP_MAX) {
            return false;
        }
        int inner = 0;
        int full = 0;
        for (List<Span> block : blocks) {
            for (Span line : block.subList(0, block.size() - 1)) {
                inner++;
                full += line.length() >= FULL_LINE * longest ? 1 : 0;
            }
        }
        return inner >= 3 && full >= 0.6 * inner;
    }

    private static void joinWrapped(String text, List<Span> block, List<Span> paragraphs) {
        Span current = block.getFirst();
        int width = block.stream().mapToInt(Span::length).max().orElse(0);
        for (int i = 1; i < block.size(); i++) {
            Span line = block.get(i);
            if (startsNew(text, block.get(i - 1), line, width)) {
                paragraphs.add(current);
                current = line;
            } else {
                current = current.cover(line);
            }
        }
        paragraphs.add(current);
    }

    private static boolean startsNew(String text, Span previous, Span line, int width) {
        char first = text.charAt(line.begin());
        if (first == '*' || first == '•' || first == '>') {
            return true;
        }
        return previous.length() < FULL_LINE * width && endsSentence(text.charAt(previous.end() - 1));
    }

    static boolean endsSentence(char c) {
        return ".!?:\"”’'»…".indexOf(c) >= 0;
    }
}
