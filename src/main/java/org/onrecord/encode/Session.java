package org.onrecord.encode;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** An ONNX model of ours at work. Safe for threads, which share one copy of the weights; each run computes on the thread that asks. */
final class Session implements AutoCloseable {
    private final OrtEnvironment environment =
            OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "onrecord");
    private final OrtSession session;
    private final ReadWriteLock closing = new ReentrantReadWriteLock();
    private boolean closed;

    /** @throws IllegalArgumentException if there is no such model */
    Session(Loading loading) {
        try (var options = options()) {
            environment.setTelemetry(false);
            session = loading.load(environment, options);
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

    /**
     * An entry of the model's metadata.
     *
     * @throws IllegalArgumentException if it is no number
     */
    int size(String name) {
        String value = metadata(name);
        if (value == null || !value.matches("\\d{1,9}")) {
            close();
            throw new IllegalArgumentException(
                    "not an encoder of ours: its metadata give " + name + " as '" + (value == null ? "" : value) + "'");
        }
        return Integer.parseInt(value);
    }

    private @Nullable String metadata(String name) {
        try {
            return session.getMetadata().getCustomMetadataValue(name).orElse(null);
        } catch (OrtException e) {
            throw new IllegalArgumentException("not a usable encoder: " + e.getMessage(), e);
        }
    }

    /** Whether the model gives an output of this name. */
    boolean gives(String output) {
        return session.getOutputNames().contains(output);
    }

    /**
     * Closes a model that has other inputs or outputs.
     *
     * @throws IllegalArgumentException if it has
     */
    void require(Set<String> inputs, Set<String> outputs) {
        if (!session.getInputNames().equals(inputs) || !session.getOutputNames().equals(outputs)) {
            String found = session.getInputNames() + " to " + session.getOutputNames();
            close();
            throw new IllegalArgumentException(
                    "not a network of ours: it goes from " + found + ", not from " + inputs + " to " + outputs);
        }
    }

    /** A column of numbers as an input of shape [1, n]. */
    OnnxTensor integers(int[] values) throws OrtException {
        long[] longs = Arrays.stream(values).asLongStream().toArray();
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(longs), new long[] {1, longs.length});
    }

    /**
     * Rows of numbers as an input of shape [1, n, width].
     *
     * @throws IllegalArgumentException for a row of another width
     */
    OnnxTensor rows(float[][] rows, int width) throws OrtException {
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != width) {
                throw new IllegalArgumentException("a vector of " + rows[i].length + " numbers instead of " + width);
            }
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(flat), new long[] {1, rows.length, width});
    }

    /** An output of shape [1, n, width] as rows. */
    static float[][] rows(OrtSession.Result result, String name, int count) {
        // Belongs to the result, which closes it; closed twice, it logs a warning.
        FloatBuffer values = ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
        float[][] rows = new float[count][values.remaining() / count];
        for (float[] row : rows) {
            values.get(row);
        }
        return rows;
    }

    /**
     * Computes, unless closed.
     *
     * @throws IllegalStateException if closed, or if the computation fails
     */
    <T> T run(Map<String, OnnxTensor> inputs, Reading<T> reading) {
        closing.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            try (var result = session.run(inputs)) {
                return reading.read(result);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("a window was not encoded", e);
        } finally {
            closing.readLock().unlock();
        }
    }

    /** Waits for runs in progress. */
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

    interface Loading {
        OrtSession load(OrtEnvironment environment, SessionOptions options) throws OrtException;
    }

    interface Reading<T> {
        T read(OrtSession.Result result) throws OrtException;
    }
}
