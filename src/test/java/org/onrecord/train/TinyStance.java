package org.onrecord.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

/** A narrow stance network with random weights. */
final class TinyStance {
    static final int WIDTH = 24;
    static final int HEADS = 12;
    private static final int INNER = 48;

    private final Map<String, Tensor> weights = new HashMap<>();
    private final Random random = new Random(5);
    private final float deviation;

    private TinyStance(float deviation) {
        this.deviation = deviation;
    }

    /** Layers behind the shared ones, as an encoder has them, with small weights. */
    static Map<String, Tensor> encoder(int layers) {
        TinyStance tiny = new TinyStance(0.1f);
        tiny.layers(layers);
        return tiny.weights;
    }

    /** A whole network: its layers change vectors little, as trained ones do, and its head's weights are large enough for outputs to differ. */
    static Map<String, Tensor> network(int layers) {
        Map<String, Tensor> weights = encoder(layers);
        TinyStance head = new TinyStance(0.5f);
        head.put(StanceNetwork.PARTS, Pair.PARTS, WIDTH);
        head.dense(StanceNetwork.HEAD, WIDTH, Head.OF_PAIR);
        weights.putAll(head.weights);
        return weights;
    }

    /** A network at work. */
    static VectorEncoder written(Map<String, Tensor> weights, Precision precision) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StanceOnnx.write(weights, HEADS, precision, out);
        return new VectorEncoder(out.toByteArray());
    }

    private void layers(int count) {
        for (int i = 0; i < count; i++) {
            String layer = "encoder.layer." + (BaseModel.SHARED_LAYERS + i) + ".";
            for (String name : new String[] {"self.query", "self.key", "self.value", "output.dense"}) {
                dense(layer + "attention." + name, WIDTH, WIDTH);
            }
            norm(layer + "attention.output.LayerNorm");
            dense(layer + "intermediate.dense", WIDTH, INNER);
            dense(layer + "output.dense", INNER, WIDTH);
            norm(layer + "output.LayerNorm");
        }
    }

    private void dense(String name, int in, int out) {
        put(name + ".weight", in, out);
        put(name + ".bias", out);
    }

    private void norm(String name) {
        put(name + ".weight", WIDTH);
        put(name + ".bias", WIDTH);
        float[] scales = Objects.requireNonNull(weights.get(name + ".weight")).values();
        for (int i = 0; i < scales.length; i++) {
            scales[i] += 1;
        }
    }

    private void put(String name, long... shape) {
        int size = 1;
        for (long dimension : shape) {
            size *= (int) dimension;
        }
        weights.put(name, new Tensor(shape, rows(1, size)[0]));
    }

    private float[][] rows(int count, int width) {
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian() * deviation;
            }
        }
        return rows;
    }

    /** Random vectors. */
    static float[][] vectors(int count) {
        return new TinyStance(1).rows(count, WIDTH);
    }
}
