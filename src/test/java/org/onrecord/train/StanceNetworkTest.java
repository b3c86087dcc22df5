package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.onrecord.encode.Encoded;
import org.onrecord.encode.LastLayers;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

/** The network as PyTorch trains it against the network as ONNX Runtime runs it. */
@Tag("model")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "PyTorch's libraries are Linux's")
final class StanceNetworkTest {
    private static final int LAYERS = 3;
    private static final StanceBatch BATCH = StanceBatch.shuffled(
                    List.of(
                            example("a b c d", "c"),
                            example("a long statement that is read to its end", "a long statement")),
                    new Random(1),
                    2048)
            .getFirst();

    private final Map<String, Tensor> weights = TinyStance.network(LAYERS);

    @Test
    void floatsComputeWhatWasTrainedWhateverABatchIsFilledUpWith() throws IOException {
        assertThat(BATCH.examples()).hasSize(2);
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
            assertThat(Objects.requireNonNull(taken.get(StanceNetwork.EARLY_HEAD + ".weight"))
                            .values())
                    .doesNotContain(0);
        }
    }

    private static StanceNetwork network(NDManager manager, Map<String, Tensor> given) {
        return new StanceNetwork(manager, given, LAYERS, 1);
    }

    /** The largest error's share in the largest output. */
    private double error(Precision precision) throws IOException {
        double wrong = 0;
        double largest = 0;
        float[] trained = trained();
        try (VectorEncoder first = TinyStance.first(weights, precision);
                LastLayers rest = TinyStance.rest(weights, precision)) {
            for (int i = 0; i < BATCH.examples().size(); i++) {
                Pair pair = BATCH.examples().get(i).pair();
                Encoded read = first.encode(pair.vectors(), pair.parts());
                float[][] late = rest.encode(read.vectors());
                for (int piece = 0; piece < late.length; piece++) {
                    for (int column = 0; column < StanceNetwork.WIDTH; column++) {
                        float expected = trained[(i * BATCH.pieces() + piece) * StanceNetwork.WIDTH + column];
                        float output =
                                column < Head.LATE ? late[piece][column] : read.outputs()[piece][column - Head.LATE];
                        wrong = Math.max(wrong, Math.abs(output - expected));
                        largest = Math.max(largest, Math.abs(expected));
                    }
                }
            }
        }
        return wrong / largest;
    }

    private float[] trained() {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray outputs = network(manager, weights)
                    .forward(
                            BATCH.vectors(manager, TinyStance.WIDTH), BATCH.parts(manager), BATCH.mask(manager), false);
            return outputs.toFloatArray();
        }
    }

    private static StanceExample example(String text, String content) {
        return new StanceExample(
                ToyPairs.pair(text, content),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
