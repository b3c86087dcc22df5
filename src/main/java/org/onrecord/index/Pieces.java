package org.onrecord.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.StatementRow;

/**
 * Writes words of an article as the places where they stand in its text, which is stored once, and reads them back: the same
 * string comes out. What does not stand there is written out.
 */
final class Pieces {
    private static final int NOTHING = 0;
    private static final int WRITTEN_OUT = 1;

    /** Before the number of pieces. */
    private static final int PIECES = 1;

    /** No sensible content is divided more often. */
    private static final int MOST = 50;

    private Pieces() {}

    /**
     * Writes a value.
     *
     * @param base a place in {@code text} near to it, UTF-16 code units
     * @param from where the search for it begins: what stands before is not found
     */
    static void write(@Nullable String value, String text, int base, int from, DataOutput out) throws IOException {
        if (value == null) {
            out.writeVInt(NOTHING);
            return;
        }
        List<int[]> places = places(value, text, from);
        if (places.isEmpty()) {
            out.writeVInt(WRITTEN_OUT);
            out.writeString(value);
            return;
        }
        out.writeVInt(PIECES + places.size());
        int at = base;
        for (int[] place : places) {
            out.writeZInt(place[0] - at);
            out.writeVInt(place[1] - place[0]);
            at = place[1];
        }
    }

    /** Begin and end of each piece; empty where one cannot be found. */
    private static List<int[]> places(String value, String text, int from) {
        int whole = value.isEmpty() ? -1 : text.indexOf(value, from);
        if (whole >= 0) {
            return List.of(new int[] {whole, whole + value.length()});
        }
        List<int[]> places = new ArrayList<>();
        int at = from;
        for (String piece : value.split(StatementRow.FRAGMENT_SEPARATOR, -1)) {
            int begin = piece.isEmpty() || places.size() == MOST ? -1 : text.indexOf(piece, at);
            if (begin < 0) {
                return List.of();
            }
            at = begin + piece.length();
            places.add(new int[] {begin, at});
        }
        return places;
    }

    /** Reads a value that was written with the same {@code text} and {@code base}. */
    static @Nullable String read(String text, int base, DataInput in) throws IOException {
        int kind = in.readVInt();
        return switch (kind) {
            case NOTHING -> null;
            case WRITTEN_OUT -> in.readString();
            default -> joined(kind - PIECES, text, base, in);
        };
    }

    private static String joined(int pieces, String text, int base, DataInput in) throws IOException {
        if (pieces == 1) {
            int begin = base + in.readZInt();
            return text.substring(begin, begin + in.readVInt());
        }
        StringBuilder value = new StringBuilder();
        int at = base;
        for (int i = 0; i < pieces; i++) {
            int begin = at + in.readZInt();
            at = begin + in.readVInt();
            value.append(i == 0 ? "" : StatementRow.FRAGMENT_SEPARATOR).append(text, begin, at);
        }
        return value.toString();
    }
}
