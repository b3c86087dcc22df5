package org.onrecord.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.Encoded;
import org.onrecord.encode.LastLayers;
import org.onrecord.encode.VectorEncoder;

/**
 * The learned part of stance: a network that reads a statement and a target side by side, and its parameters. Its first layers answer by
 * themselves where they are sure that the statement is not about the target (early exit; Teerapittayanon and others, 2016). Safe for
 * threads.
 */
public final class StanceModel implements AutoCloseable {
    private final VectorEncoder first;
    private final LastLayers rest;
    private final StanceParameters parameters;

    public StanceModel(VectorEncoder first, LastLayers rest, StanceParameters parameters) {
        this.first = first;
        this.rest = rest;
        this.parameters = parameters;
    }

    /**
     * Loads {@code first.onnx}, {@code rest.onnx} and {@code stance.properties}.
     *
     * @throws IOException if one is missing or not what its name says
     */
    public static StanceModel load(Path folder) throws IOException {
        return load(folder, StanceParameters.read(folder.resolve("stance.properties")));
    }

    /**
     * Loads {@code first.onnx} and {@code rest.onnx}.
     *
     * @throws IOException if one is missing or not what its name says
     */
    public static StanceModel load(Path folder, StanceParameters parameters) throws IOException {
        VectorEncoder first = load(folder.resolve("first.onnx"), VectorEncoder::new);
        try {
            return new StanceModel(first, load(folder.resolve("rest.onnx"), LastLayers::new), parameters);
        } catch (IOException unusable) {
            first.close();
            throw unusable;
        }
    }

    private static <T> T load(Path network, Function<Path, T> loading) throws IOException {
        try {
            return loading.apply(network);
        } catch (IllegalArgumentException unusable) {
            throw new IOException(network + ": " + unusable.getMessage(), unusable);
        }
    }

    /** As {@link #load}, but only when it is first asked for, and once for all who ask. */
    public static Supplier<StanceModel> lazily(Path folder) {
        return new Supplier<>() {
            private @Nullable StanceModel loaded;

            @Override
            public synchronized StanceModel get() {
                try {
                    StanceModel model = loaded == null ? load(folder) : loaded;
                    loaded = model;
                    return model;
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        };
    }

    public StanceParameters parameters() {
        return parameters;
    }

    /**
     * What the network says of a pair: its first layers alone if their score for "about" is under {@link StanceParameters#enough}.
     *
     * @throws IllegalArgumentException for an empty pair
     */
    public Answers answer(Pair pair) {
        return answer(pair, parameters.enough());
    }

    private Answers answer(Pair pair, double enough) {
        Encoded read = first.encode(pair.vectors(), pair.parts());
        Answers early = Answers.early(read.outputs(), pair);
        return early.earlyAbout() < enough ? early : Answers.of(rest.encode(read.vectors()), pair, early);
    }

    /**
     * What all layers say of a pair.
     *
     * @throws IllegalArgumentException for an empty pair
     */
    public Answers full(Pair pair) {
        return answer(pair, Double.NEGATIVE_INFINITY);
    }

    /**
     * What the first layers say of a pair.
     *
     * @throws IllegalArgumentException for an empty pair
     */
    public Answers early(Pair pair) {
        return Answers.early(first.encode(pair.vectors(), pair.parts()).outputs(), pair);
    }

    @Override
    public void close() {
        first.close();
        rest.close();
    }
}
