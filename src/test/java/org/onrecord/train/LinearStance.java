package org.onrecord.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;

/** Stance networks without layers, whose outputs are the vectors that they are given: a test says by them what each word means. */
public final class LinearStance {
    /** How wide its vectors are: the outputs for pairs, then those for statements alone. */
    public static final int WIDTH = Head.OF_PAIR + Head.OF_STATEMENT;

    private LinearStance() {}

    /** A model for vectors of {@link #WIDTH}. */
    public static StanceModel model(StanceParameters parameters) {
        return new StanceModel(network(Head.OF_PAIR, Head.OF_STATEMENT), network(0, Head.OF_PAIR), parameters);
    }

    /** A network that gives some of the vector's numbers as they are. */
    static VectorEncoder network(int from, int width) {
        Map<String, Tensor> weights = new HashMap<>();
        weights.put(StanceNetwork.PARTS, tensor(Pair.PARTS, WIDTH));
        Tensor weight = tensor(WIDTH, width);
        for (int i = 0; i < width; i++) {
            weight.values()[(from + i) * width + i] = 1;
        }
        weights.put(StanceNetwork.HEAD + ".weight", weight);
        weights.put(StanceNetwork.HEAD + ".bias", tensor(width));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            StanceOnnx.write(weights, 1, Precision.FP32, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new VectorEncoder(out.toByteArray());
    }

    private static Tensor tensor(int... shape) {
        long[] sizes = Arrays.stream(shape).asLongStream().toArray();
        return new Tensor(sizes, new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
    }
}
