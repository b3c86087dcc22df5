package org.onrecord.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Runs a BERT encoder over windows of word pieces. Safe for threads, which share one copy of the weights; each call computes on the
 * thread that makes it.
 */
public final class TokenEncoder implements AutoCloseable {
    /** The id of the piece that begins a window. */
    public static final int CLS = 101;

    /** The id of the piece that ends a window, or a part of one. */
    public static final int SEP = 102;

    private final OrtEnvironment environment =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "onrecord");
    private final OrtSession session;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean closed;
    private final int vocabulary;
    private final int positions;
    private final int types;

    /**
     * Loads an ONNX file with the inputs {@code input_ids} and {@code token_type_ids} and the output {@code output}, whose metadata
     * give the sizes of its tables as {@code vocabulary}, {@code positions} and {@code types}.
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

    private TokenEncoder(Loading loading) {
        try (var options = options()) {
            environment.setTelemetry(false);
            session = loading.load(environment, options);
            vocabulary = size("vocabulary");
            positions = size("positions");
            types = size("types");
        } catch (OrtException e) {
            throw new IllegalArgumentException("not a usable encoder: " + e.getMessage(), e);
        }
    }

    private static SessionOptions options() throws OrtException {
        var options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        // Without it, sums of 8-bit products overflow 16 bits on processors that lack VNNI: an error of 7.5 % instead
        // of 4.3 %.
        options.addConfigEntry("session.x64quantprecision", "1");
        return options;
    }

    private int size(String name) throws OrtException {
        String value = session.getMetadata().getCustomMetadataValue(name).orElse("");
        if (!value.matches("\\d{1,9}")) {
            session.close();
            throw new IllegalArgumentException(
                    "not an encoder of ours: its metadata give " + name + " as '" + value + "'");
        }
        return Integer.parseInt(value);
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
     * @return a row for each piece, of the head's width
     * @throws IllegalArgumentException if the window is empty or longer than {@link #longestWindow}, if the arrays differ in length, or
     *     for an id or a type that the encoder does not have
     * @throws IllegalStateException if closed, or if the computation fails
     */
    public float[][] encode(int[] ids, int[] types) {
        check(ids, types);
        closing.readLock().lock();
        try {
            return run(ids, types);
        } catch (OrtException e) {
            throw new IllegalStateException("a window of " + ids.length + " pieces was not encoded", e);
        } finally {
            closing.readLock().unlock();
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

    private float[][] run(int[] ids, int[] types) throws OrtException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try (var first = tensor(ids);
                var second = tensor(types);
                var result = session.run(Map.of("input_ids", first, "token_type_ids", second))) {
            // Belongs to the result, which closes it; closed twice, it logs a warning.
            return rows(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        }
    }

    private OnnxTensor tensor(int[] values) throws OrtException {
        long[] longs = Arrays.stream(values).asLongStream().toArray();
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(longs), new long[] {1, longs.length});
    }

    private static float[][] rows(FloatBuffer values, int count) {
        float[][] rows = new float[count][values.remaining() / count];
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    /** Waits for windows in progress. */
    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder was not released", e);
        } finally {
            closing.writeLock().unlock();
        }
    }

    private interface Loading {
        OrtSession load(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }
}
