package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.TokenEncoder;

final class OnnxWriterTest {
    private static final int[] IDS = {3, 17, 0, 19, 5, 5, 8};
    private static final int[] TYPES = {0, 0, 0, 1, 1, 0, 1};

    private final TinyBert bert = new TinyBert();

    @Test
    void floatsComputeWhatBertComputes() throws IOException {
        assertThat(error(Precision.FP32, IDS, TYPES)).isLessThan(1e-5);
        assertThat(error(Precision.FP32, new int[] {1}, new int[] {0})).isLessThan(1e-5);
        assertThat(error(Precision.FP32, new int[TinyBert.POSITIONS], new int[TinyBert.POSITIONS]))
                .isLessThan(1e-5);
    }

    @Test
    void eightBitsComeClose() throws IOException {
        assertThat(error(Precision.INT8, IDS, TYPES)).isBetween(1e-5, 0.05);
    }

    @Test
    void theVectorsAreTheHiddenStateBehindTheSharedLayers() throws IOException {
        int more = BaseModel.SHARED_LAYERS + 2;
        assertVectors(new TinyBert(more), BaseModel.SHARED_LAYERS);
        assertVectors(new TinyBert(2), 2);
    }

    private static void assertVectors(TinyBert bert, int layers) throws IOException {
        double[][] expected = bert.hidden(IDS, TYPES, layers);
        var out = new ByteArrayOutputStream();
        OnnxWriter.write(bert.weights, TinyBert.HEADS, Precision.FP32, out);
        try (var encoder = new TokenEncoder(out.toByteArray())) {
            float[][] vectors = encoder.encode(IDS, TYPES).vectors();
            assertThat(vectors).hasDimensions(IDS.length, expected[0].length);
            for (int t = 0; t < IDS.length; t++) {
                for (int i = 0; i < expected[t].length; i++) {
                    assertThat((double) vectors[t][i]).isCloseTo(expected[t][i], within(1e-4));
                }
            }
        }
    }

    @Test
    void equalWeightsWriteEqualFiles() throws IOException {
        assertThat(export(Precision.INT8)).isEqualTo(export(Precision.INT8));
    }

    @Test
    void namesAMissingWeight() {
        bert.weights.remove("encoder.layer.1.output.dense.bias");

        assertThatThrownBy(() -> export(Precision.FP32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("encoder.layer.1.output.dense.bias");
    }

    @Test
    void anEncoderRefusesWhatItHasNoRowFor() throws IOException {
        try (var encoder = new TokenEncoder(export(Precision.INT8))) {
            assertThat(encoder.longestWindow()).isEqualTo(TinyBert.POSITIONS);
            assertRefused(encoder, new int[] {20}, new int[1], "piece outside [0, 20): 20");
            assertRefused(encoder, new int[] {-1}, new int[1], "-1");
            assertRefused(encoder, new int[] {1}, new int[] {2}, "type outside [0, 2): 2");
            assertRefused(encoder, new int[0], new int[0], "0 pieces");
            assertRefused(encoder, new int[13], new int[13], "13 pieces");
            assertRefused(encoder, new int[3], new int[2], "2 types");
        }
    }

    @Test
    void anEncoderRefusesOtherFilesAndUseAfterItsEnd() throws IOException {
        assertThatThrownBy(() -> new TokenEncoder(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);

        var encoder = new TokenEncoder(export(Precision.FP32));
        encoder.close();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode(IDS, TYPES)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void threadsShareAnEncoder() throws Exception {
        try (var encoder = new TokenEncoder(export(Precision.INT8));
                var threads = Executors.newFixedThreadPool(4)) {
            float[][] alone = encoder.encode(IDS, TYPES).outputs();
            Callable<float[][]> again = () -> encoder.encode(IDS, TYPES).outputs();
            for (var result : threads.invokeAll(
                    IntStream.range(0, 40).mapToObj(i -> again).toList())) {
                assertThat(result.get()).isDeepEqualTo(alone);
            }
        }
    }

    private static void assertRefused(TokenEncoder encoder, int[] ids, int[] types, String message) {
        assertThatThrownBy(() -> encoder.encode(ids, types))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    /** The root of the squared error's share in the squared output. */
    private double error(Precision precision, int[] ids, int[] types) throws IOException {
        double[][] expected = bert.run(ids, types);
        double wrong = 0;
        double all = 0;
        try (var encoder = new TokenEncoder(export(precision))) {
            float[][] actual = encoder.encode(ids, types).outputs();
            assertThat(actual).hasDimensions(ids.length, TinyBert.OUTPUT);
            for (int t = 0; t < ids.length; t++) {
                for (int i = 0; i < TinyBert.OUTPUT; i++) {
                    wrong += Math.pow(actual[t][i] - expected[t][i], 2);
                    all += Math.pow(expected[t][i], 2);
                }
            }
        }
        return Math.sqrt(wrong / all);
    }

    private byte[] export(Precision precision) throws IOException {
        var out = new ByteArrayOutputStream();
        OnnxWriter.write(bert.weights, TinyBert.HEADS, precision, out);
        return out.toByteArray();
    }
}
