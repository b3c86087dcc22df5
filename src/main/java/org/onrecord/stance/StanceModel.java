package org.onrecord.stance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.model.Ids;

/**
 * The learned part of stance: a small network that reads a statement alone and tells what kind of act it is, a larger one that reads a
 * statement and a target side by side, and their parameters. Safe for threads.
 */
public final class StanceModel implements AutoCloseable {
    private final VectorEncoder alone;
    private final VectorEncoder pairs;
    private final StanceParameters parameters;

    /**
     * Takes networks over.
     *
     * @param alone reads a statement
     * @param pairs reads a statement and a target
     */
    public StanceModel(VectorEncoder alone, VectorEncoder pairs, StanceParameters parameters) {
        this.alone = alone;
        this.pairs = pairs;
        this.parameters = parameters;
    }

    /**
     * Loads {@code act.onnx}, {@code stance.onnx} and {@code stance.properties}.
     *
     * @param encoder the file of the encoder whose vectors will be read
     * @throws IOException if one is missing or not what its name says, or was trained on another encoder's vectors, which would mean nothing
     */
    public static StanceModel load(Path folder, Path encoder) throws IOException {
        StanceParameters parameters = StanceParameters.read(folder.resolve("stance.properties"));
        if (!parameters.encoder().equals(Ids.sha256(encoder))) {
            throw new IOException("the stance model in " + folder + " reads on from another encoder than " + encoder
                    + ": train it again with 'onrecord train stance'");
        }
        return load(folder, parameters);
    }

    /**
     * Loads {@code act.onnx} and {@code stance.onnx}.
     *
     * @throws IOException if one is missing or not what its name says
     */
    public static StanceModel load(Path folder, StanceParameters parameters) throws IOException {
        VectorEncoder alone = network(folder.resolve("act.onnx"));
        try {
            return new StanceModel(alone, network(folder.resolve("stance.onnx")), parameters);
        } catch (IOException unusable) {
            alone.close();
            throw unusable;
        }
    }

    private static VectorEncoder network(Path file) throws IOException {
        try {
            return new VectorEncoder(file);
        } catch (IllegalArgumentException unusable) {
            throw new IOException(file + ": " + unusable.getMessage(), unusable);
        }
    }

    /** As {@link #load}, but only when it is first asked for, and once for all who ask. */
    public static Supplier<StanceModel> lazily(Path folder, Path encoder) {
        return new Supplier<>() {
            private @Nullable StanceModel loaded;

            @Override
            public synchronized StanceModel get() {
                try {
                    StanceModel model = loaded == null ? load(folder, encoder) : loaded;
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
     * The probabilities of the kinds of act, in the order of {@link Head#ACTS}, told from a pair's statement alone.
     *
     * @throws IllegalArgumentException for an empty pair
     */
    public double[] act(Pair pair) {
        Pair.Sequence statement = pair.alone();
        float[][] outputs = alone.encode(statement.vectors(), statement.parts());
        return Head.ACT_ALONE.pool(outputs, pair.statement()).probabilities();
    }

    /**
     * What the networks say of a pair.
     *
     * @throws IllegalArgumentException for an empty pair
     */
    public Answers answer(Pair pair) {
        return answer(pair, act(pair));
    }

    /**
     * What the networks say of a pair whose statement was read before.
     *
     * @param act what {@link #act} says of it
     * @throws IllegalArgumentException for an empty pair
     */
    Answers answer(Pair pair, double[] act) {
        Pair.Sequence sequence = pair.whole();
        return Answers.of(pairs.encode(sequence.vectors(), sequence.parts()), pair, act);
    }

    @Override
    public void close() {
        alone.close();
        pairs.close();
    }
}
