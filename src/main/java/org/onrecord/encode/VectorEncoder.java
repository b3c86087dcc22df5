package org.onrecord.encode;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Reads on from another encoder's vectors: layers that see pieces of one text or of several side by side, each with the part it plays. Safe
 * for threads.
 */
public final class VectorEncoder implements AutoCloseable {
    private final Session session;
    private final int width;
    private final int parts;

    /**
     * Loads an ONNX file with the inputs {@code vectors} and {@code parts} and the output {@code output}, whose metadata
     * give the vectors' {@code width} and the number of {@code parts}.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    public VectorEncoder(Path model) {
        this((environment, options) -> environment.createSession(model.toString(), options));
    }

    /** As the other constructor, of a file in memory. */
    public VectorEncoder(byte[] model) {
        this((environment, options) -> environment.createSession(model, options));
    }

    private VectorEncoder(Session.Loading loading) {
        session = new Session(loading);
        width = session.size("width");
        parts = session.size("parts");
        session.require(Set.of("vectors", "parts"), Set.of("output"));
    }

    /**
     * The outputs for one sequence, a row for each vector.
     *
     * @param vectors one or more, each as wide as the encoder's
     * @param parts which part each vector plays, from 0
     * @throws IllegalArgumentException for arrays of another length or width, or a part that the encoder does not know
     * @throws IllegalStateException if closed, or if the computation fails
     */
    public float[][] encode(float[][] vectors, int[] parts) {
        check(vectors, parts);
        try (var first = session.rows(vectors, width);
                var second = session.integers(parts)) {
            return session.run(
                    Map.of("vectors", first, "parts", second), result -> Session.rows(result, "output", parts.length));
        } catch (OrtException e) {
            throw new IllegalStateException("a sequence of " + parts.length + " vectors was not encoded", e);
        }
    }

    private void check(float[][] vectors, int[] given) {
        if (vectors.length == 0 || vectors.length != given.length) {
            throw new IllegalArgumentException(vectors.length + " vectors with " + given.length + " parts");
        }
        for (int part : given) {
            if (part < 0 || part >= parts) {
                throw new IllegalArgumentException("part outside [0, " + parts + "): " + part);
            }
        }
    }

    /** Waits for sequences in progress. */
    @Override
    public void close() {
        session.close();
    }
}
