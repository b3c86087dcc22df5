package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.VectorEncoder;
import org.onrecord.stance.Head;
import org.onrecord.stance.Pair;

final class StanceOnnxTest {
    private static final int[] PARTS = {0, 4, 0, 2, 7};
    private static final float[][] VECTORS = TinyStance.vectors(PARTS.length);

    private final Map<String, Tensor> weights = TinyStance.network(3);

    @Test
    void theOutputDependsOnThePartsThatVectorsPlay() throws IOException {
        try (VectorEncoder encoder = TinyStance.written(weights, Precision.FP32)) {
            float[][] outputs = encoder.encode(VECTORS, PARTS);

            assertThat(outputs).hasDimensions(PARTS.length, Head.OF_PAIR);
            assertThat(encoder.encode(VECTORS, new int[] {0, 4, 0, 2, 6})[0]).isNotEqualTo(outputs[0]);
        }
    }

    @Test
    void withoutLayersTheHeadReadsVectorsAndParts() {
        float[] vector = new float[LinearStance.WIDTH];
        vector[Head.OF_PAIR + 3] = 7;
        try (VectorEncoder encoder = LinearStance.network(Head.OF_PAIR, Head.OF_STATEMENT)) {
            assertThat(encoder.encode(new float[][] {vector}, new int[] {1}))
                    .isDeepEqualTo(new float[][] {Arrays.copyOfRange(vector, Head.OF_PAIR, vector.length)});
        }
    }

    @Test
    void anEncoderRefusesWhatItIsNotMadeFor() throws IOException {
        try (VectorEncoder encoder = TinyStance.written(weights, Precision.INT8)) {
            assertRefused(encoder, new float[0][], new int[0], "0 vectors");
            assertRefused(encoder, VECTORS, new int[2], "5 vectors with 2 parts");
            assertRefused(encoder, new float[2][23], new int[2], "23 numbers instead of 24");
            assertRefused(encoder, new float[1][24], new int[] {Pair.PARTS}, "part outside [0, 8): 8");
            assertRefused(encoder, new float[1][24], new int[] {-1}, "-1");
            float[][] uneven = {new float[24], new float[25]};
            assertRefused(encoder, uneven, new int[2], "25 numbers");
        }
    }

    private static void assertRefused(VectorEncoder encoder, float[][] vectors, int[] parts, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoder.encode(vectors, parts))
                .withMessageContaining(message);
    }

    @Test
    void anEncoderRefusesOtherFilesAndUseAfterItsEnd() throws IOException {
        assertThatIllegalArgumentException().isThrownBy(() -> new VectorEncoder(new byte[] {1, 2, 3}));
        ByteArrayOutputStream bert = new ByteArrayOutputStream();
        OnnxWriter.write(new TinyBert().weights, TinyBert.HEADS, Precision.FP32, bert);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VectorEncoder(bert.toByteArray()))
                .withMessageContaining("width");

        VectorEncoder encoder = TinyStance.written(weights, Precision.FP32);
        encoder.close();
        encoder.close();
        assertThatIllegalStateException().isThrownBy(() -> encoder.encode(VECTORS, PARTS));
    }

    @Test
    void namesAMissingWeight() {
        weights.remove("encoder.layer.5.output.dense.bias");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TinyStance.written(weights, Precision.INT8))
                .withMessageContaining("encoder.layer.5.output.dense.bias");
    }

    @Test
    void equalWeightsWriteEqualFiles() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        StanceOnnx.write(weights, TinyStance.HEADS, Precision.INT8, one);
        StanceOnnx.write(TinyStance.network(3), TinyStance.HEADS, Precision.INT8, other);

        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
    }

    @Test
    void threadsShareAnEncoder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (VectorEncoder encoder = TinyStance.written(weights, Precision.INT8)) {
            float[][] alone = encoder.encode(VECTORS, PARTS);
            Callable<float[][]> again = () -> encoder.encode(VECTORS, PARTS);
            List<Callable<float[][]>> calls = Collections.nCopies(40, again);
            for (Future<float[][]> result : threads.invokeAll(calls)) {
                assertThat(result.get()).isDeepEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
