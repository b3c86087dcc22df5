package org.onrecord.encode;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Runs a BERT encoder over windows of word pieces. Safe for threads, which share one copy of the weights; each call computes on the
 * thread that makes it.
 */
public final class TokenEncoder implements AutoCloseable {
    /** The id of the piece that begins a window. */
    public static final int CLS = 101;

    /** The id of the piece that ends a window, or a part of one. */
    public static final int SEP = 102;

    private static final String OUTPUTS = "output";
    private static final String VECTORS = "vectors";

    private final Session session;
    private final int vocabulary;
    private final int positions;
    private final int types;

    /**
     * Loads an ONNX file with the inputs {@code input_ids} and {@code token_type_ids} and the outputs {@code output} and {@code vectors},
     * whose metadata give the sizes of its tables as {@code vocabulary}, {@code positions} and {@code types}.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    public TokenEncoder(Path model) {
        this((environment, options) -> environment.createSession(model.toString(), options));
    }

    /** As the other constructor, of a file in memory. */
    public TokenEncoder(byte[] model) {
        this((environment, options) -> environment.createSession(model, options));
    }

    private TokenEncoder(Session.Loading loading) {
        session = new Session(loading);
        vocabulary = session.size("vocabulary");
        positions = session.size("positions");
        types = session.size("types");
        if (!session.gives(VECTORS)) {
            session.close();
            throw new IllegalArgumentException(
                    "an encoder without vectors, of an older version; train the extractor again");
        }
    }

    /** The most pieces that a window may have, those that begin and end it included. */
    public int longestWindow() {
        return positions;
    }

    /**
     * The encoder's output for one window.
     *
     * @param ids the window's pieces, as {@link #CLS}, pieces and {@link #SEP}
     * @param types the token type of each piece, 0 or 1 in BERT
     * @throws IllegalArgumentException if the window is empty or longer than {@link #longestWindow}, if the arrays differ in length, or
     *     for an id or a type that the encoder does not have
     * @throws IllegalStateException if closed, or if the computation fails
     */
    public Encoded encode(int[] ids, int[] types) {
        check(ids, types);
        try (var first = session.integers(ids);
                var second = session.integers(types)) {
            return session.run(
                    Map.of("input_ids", first, "token_type_ids", second),
                    result -> new Encoded(
                            Session.rows(result, OUTPUTS, ids.length), Session.rows(result, VECTORS, ids.length)));
        } catch (OrtException e) {
            throw new IllegalStateException("a window of " + ids.length + " pieces was not encoded", e);
        }
    }

    private void check(int[] ids, int[] tokenTypes) {
        if (ids.length == 0 || ids.length > positions || ids.length != tokenTypes.length) {
            throw new IllegalArgumentException(
                    ids.length + " pieces with " + tokenTypes.length + " types; a window has 1 to " + positions);
        }
        checkRange("piece", ids, vocabulary);
        checkRange("type", tokenTypes, types);
    }

    private static void checkRange(String what, int[] values, int size) {
        for (int value : values) {
            if (value < 0 || value >= size) {
                throw new IllegalArgumentException(what + " outside [0, " + size + "): " + value);
            }
        }
    }

    /** Waits for windows in progress. */
    @Override
    public void close() {
        session.close();
    }
}
