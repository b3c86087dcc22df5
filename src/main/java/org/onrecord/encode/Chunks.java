package org.onrecord.encode;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into stretches that the tokenizer takes at once, so that its memory does not grow with the text. */
final class Chunks {
    private static final int LENGTH = 5_000;
    private static final char REPLACEMENT = '\uFFFD';

    private Chunks() {}

    /** Stretches of at most 5,000 UTF-16 code units that together are the text, cut after white space wherever there is some. */
    static List<Chunk> of(String text) {
        List<Chunk> chunks = new ArrayList<>();
        for (int begin = 0; begin < text.length(); ) {
            int end = end(text, begin);
            chunks.add(new Chunk(text, begin, end));
            begin = end;
        }
        return chunks;
    }

    private static int end(String text, int begin) {
        int limit = begin + LENGTH;
        if (limit >= text.length()) {
            return text.length();
        }
        for (int end = limit; end > begin; end--) {
            if (separates(text.charAt(end - 1))) {
                return end;
            }
        }
        return Character.isSurrogatePair(text.charAt(limit - 1), text.charAt(limit)) ? limit - 1 : limit;
    }

    /** Narrower than Java's white space, of which the tokenizer takes some for control characters that join words. */
    private static boolean separates(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /** A stretch {@code [begin, end)} of a text, UTF-16 code units. */
    record Chunk(String text, int begin, int end) {

        /** The stretch with each isolated surrogate replaced, which has no UTF-8 form; its characters keep their positions. */
        String sound() {
            var sound = new StringBuilder(text.substring(begin, end));
            for (int i = 0; i < sound.length(); i += Character.charCount(sound.codePointAt(i))) {
                int c = sound.codePointAt(i);
                if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                    sound.setCharAt(i, REPLACEMENT);
                }
            }
            return sound.toString();
        }

        /** Where each code point of the stretch begins in the text, and last where the stretch ends. */
        int[] positions() {
            int[] positions = new int[text.codePointCount(begin, end) + 1];
            int at = begin;
            for (int i = 0; i < positions.length; i++) {
                positions[i] = at;
                at += at < end ? Character.charCount(text.codePointAt(at)) : 0;
            }
            return positions;
        }
    }
}
