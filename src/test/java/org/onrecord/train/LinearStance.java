package org.onrecord.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.encode.LastLayers;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;
import org.onrecord.stance.StanceModel;
import org.onrecord.stance.StanceParameters;

/** A stance network without layers, whose outputs are the vectors that it is given: a test says by them what each word means. */
public final class LinearStance {
    /** How wide its vectors are. */
    public static final int WIDTH = StanceNetwork.WIDTH;

    private LinearStance() {}

    /** A model for vectors of {@link #WIDTH}: what all layers say, then what the first ones say. */
    public static StanceModel model(StanceParameters parameters) {
        return new StanceModel(first(), rest(), parameters);
    }

    static VectorEncoder first() {
        return new VectorEncoder(written(StanceOnnx::writeFirst));
    }

    private static LastLayers rest() {
        return new LastLayers(written(StanceOnnx::writeRest));
    }

    private static byte[] written(TinyStance.Writing writing) {
        Map<String, Tensor> weights = new HashMap<>();
        weights.put(StanceNetwork.PARTS, tensor(Pair.PARTS, WIDTH));
        identity(weights, StanceNetwork.HEAD, 0, Head.LATE);
        identity(weights, StanceNetwork.EARLY_HEAD, Head.LATE, Head.EARLY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(weights, 1, Precision.FP32, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** A head that gives some of the vector's numbers as they are. */
    private static void identity(Map<String, Tensor> weights, String head, int from, int width) {
        Tensor weight = tensor(WIDTH, width);
        for (int i = 0; i < width; i++) {
            weight.values()[(from + i) * width + i] = 1;
        }
        weights.put(head + ".weight", weight);
        weights.put(head + ".bias", tensor(width));
    }

    private static Tensor tensor(int... shape) {
        long[] sizes = Arrays.stream(shape).asLongStream().toArray();
        return new Tensor(sizes, new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)]);
    }
}
