package org.onrecord.encode;

import ai.onnxruntime.OrtException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The layers behind a {@link VectorEncoder}, which need not be asked where it has said enough. Safe for threads. */
public final class LastLayers implements AutoCloseable {
    private final Session session;
    private final int width;

    /**
     * Loads an ONNX file with the input {@code vectors} and the output {@code output}, whose metadata give the vectors' {@code width}.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    public LastLayers(Path model) {
        this((environment, options) -> environment.createSession(model.toString(), options));
    }

    /** As the other constructor, of a file in memory. */
    public LastLayers(byte[] model) {
        this((environment, options) -> environment.createSession(model, options));
    }

    private LastLayers(Session.Loading loading) {
        session = new Session(loading);
        width = session.size("width");
        session.require(Set.of("vectors"), Set.of("output"));
    }

    /**
     * The output for one sequence, a row for each vector.
     *
     * @param vectors one or more, each as wide as the encoder's
     * @throws IllegalArgumentException for no vectors, or one of another width
     * @throws IllegalStateException if closed, or if the computation fails
     */
    public float[][] encode(float[][] vectors) {
        if (vectors.length == 0) {
            throw new IllegalArgumentException("no vectors");
        }
        try (var input = session.rows(vectors, width)) {
            return session.run(Map.of("vectors", input), result -> Session.rows(result, "output", vectors.length));
        } catch (OrtException e) {
            throw new IllegalStateException("a sequence of " + vectors.length + " vectors was not encoded", e);
        }
    }

    /** Waits for sequences in progress. */
    @Override
    public void close() {
        session.close();
    }
}
