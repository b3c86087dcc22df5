package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

/** The network as PyTorch trains it against the network as ONNX Runtime runs it. */
@Tag("model")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "PyTorch's libraries are Linux's")
final class StanceNetworkTest {
    private static final int LAYERS = 3;
    private static final Sequences SEQUENCES = new Sequences(List.of(
            ToyPairs.pair("a b c d", "c").whole(),
            ToyPairs.pair("a long statement that is read to its end", "a long statement")
                    .whole()));

    private final Map<String, Tensor> weights = TinyStance.network(LAYERS);

    @Test
    void floatsComputeWhatWasTrainedWhateverABatchIsFilledUpWith() throws IOException {
        assertThat(SEQUENCES.all().getFirst().parts()).hasSizeLessThan(SEQUENCES.pieces());
        assertThat(error(Precision.FP32)).isLessThan(1e-4);
    }

    @Test
    void eightBitsComeClose() throws IOException {
        assertThat(error(Precision.INT8)).isBetween(1e-4, 0.1);
    }

    @Test
    void weightsAreHandedOutAsTheyWereGiven() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Map<String, Tensor> kept = network(manager, weights).weights();

            assertThat(kept.keySet()).isEqualTo(weights.keySet());
            kept.forEach((name, tensor) -> {
                Tensor given = Objects.requireNonNull(weights.get(name));
                assertThat(tensor.shape()).as(name).isEqualTo(given.shape());
                assertThat(tensor.values()).as(name).isEqualTo(given.values());
            });
        }
    }

    @Test
    void ofAnEncoderOnlyTheLayersBehindTheSharedOnesAreTaken() {
        Map<String, Tensor> encoder = TinyStance.encoder(LAYERS + 1);
        encoder.put("encoder.layer.0.output.dense.bias", new Tensor(new long[] {1}, new float[1]));
        encoder.put("embeddings.LayerNorm.bias", new Tensor(new long[] {1}, new float[1]));
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            Map<String, Tensor> taken = network(manager, encoder).weights();

            assertThat(taken.keySet()).isEqualTo(weights.keySet());
            assertThat(Objects.requireNonNull(taken.get(StanceNetwork.HEAD + ".bias"))
                            .values())
                    .containsOnly(0);
            assertThat(Objects.requireNonNull(taken.get(StanceNetwork.HEAD + ".weight"))
                            .values())
                    .doesNotContain(0);
        }
    }

    private static StanceNetwork network(NDManager manager, Map<String, Tensor> given) {
        return new StanceNetwork(manager, given, LAYERS, Head.OF_PAIR, 1);
    }

    /** The largest error's share in the largest output. */
    private double error(Precision precision) throws IOException {
        double wrong = 0;
        double largest = 0;
        float[] trained = trained();
        try (VectorEncoder written = TinyStance.written(weights, precision)) {
            for (int i = 0; i < SEQUENCES.all().size(); i++) {
                Pair.Sequence sequence = SEQUENCES.all().get(i);
                float[][] outputs = written.encode(sequence.vectors(), sequence.parts());
                for (int piece = 0; piece < outputs.length; piece++) {
                    for (int column = 0; column < Head.OF_PAIR; column++) {
                        float expected = trained[(i * SEQUENCES.pieces() + piece) * Head.OF_PAIR + column];
                        wrong = Math.max(wrong, Math.abs(outputs[piece][column] - expected));
                        largest = Math.max(largest, Math.abs(expected));
                    }
                }
            }
        }
        return wrong / largest;
    }

    private float[] trained() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            return SEQUENCES.through(network(manager, weights), manager, false).toFloatArray();
        }
    }
}
