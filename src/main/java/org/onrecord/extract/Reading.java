package org.onrecord.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import org.onrecord.encode.Pieces;
import org.onrecord.encode.TokenEncoder;
import org.onrecord.encode.WordPieces;
import org.onrecord.model.Paragraph;
import org.onrecord.text.Quotation;
import org.onrecord.text.Quotations;

/** An article's paragraphs as word pieces, and the windows they are read in. */
public final class Reading {
    private final List<Part> parts = new ArrayList<>();

    private record Part(Pieces pieces, int offset, int[] types) {}

    public Reading(String text, List<Paragraph> paragraphs, WordPieces tokenizer) {
        List<Quotation> quotations = Quotations.find(text, paragraphs).stream()
                .filter(quotation -> quotation.depth() == 0)
                .toList();
        int next = 0;
        for (Paragraph paragraph : paragraphs) {
            int offset = paragraph.span().begin();
            Pieces pieces = tokenizer.cut(paragraph.span().of(text));
            int[] types = new int[pieces.size()];
            for (int i = 0; i < types.length; i++) {
                int at = offset + pieces.begins()[i];
                while (next < quotations.size() && quotations.get(next).outer().end() <= at) {
                    next++;
                }
                types[i] =
                        next < quotations.size() && quotations.get(next).outer().contains(at) ? 1 : 0;
            }
            if (types.length > 0) {
                parts.add(new Part(pieces, offset, types));
            }
        }
    }

    /**
     * Windows of whole paragraphs, cut where the next would not fit; a paragraph longer than a window is cut between
     * words.
     *
     * @param size gives each window's size in word pieces
     */
    public List<Window> windows(IntSupplier size) {
        List<Window> windows = new ArrayList<>();
        Builder builder = new Builder(size.getAsInt());
        for (Part part : parts) {
            int from = 0;
            while (from < part.types.length) {
                int rest = part.types.length - from;
                if (rest > builder.room() && !builder.isEmpty()) {
                    windows.add(builder.build());
                    builder = new Builder(size.getAsInt());
                }
                int to = from + Math.min(rest, builder.room());
                while (to < part.types.length && to > from + 1 && !part.pieces.starts()[to]) {
                    to--;
                }
                builder.add(part, from, to);
                from = to;
            }
        }
        if (!builder.isEmpty()) {
            windows.add(builder.build());
        }
        return windows;
    }

    private static final class Builder {
        private final int[] ids;
        private final int[] types;
        private final int[] firsts;
        private final int[] begins;
        private final int[] ends;
        private int size;
        private int words;

        Builder(int capacity) {
            ids = new int[capacity];
            types = new int[capacity];
            firsts = new int[capacity];
            begins = new int[capacity];
            ends = new int[capacity];
            ids[size++] = TokenEncoder.CLS;
        }

        int room() {
            return ids.length - size - 1;
        }

        boolean isEmpty() {
            return words == 0;
        }

        void add(Part part, int from, int to) {
            for (int i = from; i < to; i++) {
                if (i == from || part.pieces.starts()[i]) {
                    firsts[words] = size;
                    begins[words++] = part.offset + part.pieces.begins()[i];
                }
                ends[words - 1] = part.offset + part.pieces.ends()[i];
                types[size] = part.types[i];
                ids[size++] = part.pieces.ids()[i];
            }
            ids[size++] = TokenEncoder.SEP;
        }

        Window build() {
            return new Window(
                    Arrays.copyOf(ids, size),
                    Arrays.copyOf(types, size),
                    Arrays.copyOf(firsts, words),
                    Arrays.copyOf(begins, words),
                    Arrays.copyOf(ends, words));
        }
    }
}
