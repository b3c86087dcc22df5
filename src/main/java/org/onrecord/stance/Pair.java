package org.onrecord.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.encode.TextVectors;
import org.onrecord.model.Span;

/**
 * A statement and a target as the stance network reads them: {@code [CLS]}, the statement's word pieces, {@code [SEP]}, those right
 * before it, inside a broken quotation and behind it, {@code [SEP]}, the target's name and description, {@code [SEP]}. Keeps places, not vectors, so that many pairs share the
 * vectors of one text.
 */
public final class Pair {
    /** How many numbers there are for parts. */
    public static final int PARTS = Part.values().length;

    /** A longer statement is read as far as this; word pieces. */
    private static final int LONGEST = 96;
    /** How far back what stands before is read; word pieces. */
    private static final int CONTEXT = 32;

    /** How far on what stands behind a part of the statement is read, for the cue; word pieces. */
    private static final int BEHIND = 8;

    private static final int TARGET = 40;

    private static final int OPENING = -1;
    private static final int CLOSING = -2;

    private final TextVectors text;
    private final TextVectors target;
    private final int[] pieces;
    private final int[] parts;
    private final int statement;
    private final int ofText;

    /**
     * What is known of a statement and a target, in UTF-16 code units into the text.
     *
     * @param content what the speaker said
     * @param source who it is, as far as named; may be empty
     * @param naming words that name the target, in the content and before it
     * @param side whose the target is
     */
    public record Places(List<Span> content, List<Span> source, List<Span> naming, Side side) {
        public Places {
            content = List.copyOf(content);
            source = List.copyOf(source);
            naming = List.copyOf(naming);
        }
    }

    private Pair(TextVectors text, TextVectors target, Pieces sequence, int statement, int ofText) {
        this.text = text;
        this.target = target;
        this.pieces = sequence.pieces.stream().mapToInt(Integer::intValue).toArray();
        this.parts = sequence.parts.stream().mapToInt(part -> part.row).toArray();
        this.statement = statement;
        this.ofText = ofText;
    }

    private static final class Pieces {
        private final List<Integer> pieces = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();

        private void add(int piece, Part part) {
            pieces.add(piece);
            parts.add(part);
        }
    }

    /** Brings them together; a statement that no piece belongs to makes a pair that {@link #isEmpty}. */
    public static Pair of(TextVectors text, TextVectors target, Places places) {
        Pieces sequence = new Pieces();
        sequence.add(OPENING, Part.STATEMENT);
        int first = addStatement(sequence, text, places);
        int statement = sequence.pieces.size();
        sequence.add(CLOSING, Part.STATEMENT);
        if (first >= 0) {
            addContext(sequence, text, places, Math.max(0, first - CONTEXT), first);
            addBehind(sequence, text, places);
        }
        sequence.add(CLOSING, Part.CONTEXT);
        int ofText = sequence.pieces.size();
        for (int piece = 0; piece < Math.min(TARGET, target.size()); piece++) {
            sequence.add(piece, places.side().part);
        }
        sequence.add(CLOSING, Part.TARGET);
        return new Pair(text, target, sequence, statement, ofText);
    }

    /** Adds the statement's pieces and tells the first. */
    private static int addStatement(Pieces sequence, TextVectors text, Places places) {
        int first = -1;
        for (Span span : places.content()) {
            for (int piece = text.firstFrom(span.begin());
                    piece < text.size() && text.begin(piece) < span.end() && sequence.pieces.size() <= LONGEST;
                    piece++) {
                first = first < 0 ? piece : first;
                sequence.add(piece, role(text, piece, places, Part.NAMING, Part.STATEMENT));
            }
        }
        return first;
    }

    private static void addContext(Pieces sequence, TextVectors text, Places places, int from, int to) {
        for (int piece = from; piece < to; piece++) {
            sequence.add(piece, role(text, piece, places, Part.CONTEXT_NAMING, Part.CONTEXT));
        }
    }

    /** What stands behind each span of the statement, as far as the next one. */
    private static void addBehind(Pieces sequence, TextVectors text, Places places) {
        for (int i = 0; i < places.content().size(); i++) {
            int from = text.firstFrom(places.content().get(i).end());
            int next = i + 1 < places.content().size()
                    ? text.firstFrom(places.content().get(i + 1).begin())
                    : text.size();
            addContext(sequence, text, places, from, Math.min(next, from + BEHIND));
        }
    }

    private static Part role(TextVectors text, int piece, Places places, Part naming, Part other) {
        if (isIn(places.naming(), text.begin(piece))) {
            return naming;
        }
        return isIn(places.source(), text.begin(piece)) ? Part.SOURCE : other;
    }

    private static boolean isIn(List<Span> spans, int position) {
        for (Span span : spans) {
            if (span.contains(position)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no word piece belongs to the statement, so that there is nothing to read. */
    public boolean isEmpty() {
        return statement == 1;
    }

    /** The number of pieces, those of the target included. */
    public int size() {
        return pieces.length;
    }

    /** How many of the pieces are the statement's, the opening one included; they come first. */
    public int statement() {
        return statement;
    }

    /**
     * What a network reads.
     *
     * @param vectors a row for each piece
     * @param parts the part that each piece plays, in [0, {@link #PARTS})
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands of numbers: handed over, never compared
    public record Sequence(float[][] vectors, int[] parts) {}

    /** Statement and target. */
    public Sequence whole() {
        return sequence(pieces.length, parts.clone());
    }

    /** The statement alone, the closing piece behind it included, as far as it does not depend on the target. */
    public Sequence alone() {
        int[] own = Arrays.copyOf(parts, statement + 1);
        for (int i = 0; i < own.length; i++) {
            own[i] = own[i] == Part.NAMING.row ? Part.STATEMENT.row : own[i];
        }
        return sequence(own.length, own);
    }

    private Sequence sequence(int size, int[] played) {
        float[][] rows = new float[size][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = vector(i);
        }
        return new Sequence(rows, played);
    }

    private float[] vector(int i) {
        return switch (pieces[i]) {
            case OPENING -> target.opening();
            case CLOSING -> target.closing();
            default -> (i < ofText ? text : target).vector(pieces[i]);
        };
    }

    /** Where the word of one of the statement's pieces behind the opening one stands, UTF-16 code units into the text. */
    Span word(int piece) {
        return new Span(text.begin(pieces[piece]), text.end(pieces[piece]));
    }
}
