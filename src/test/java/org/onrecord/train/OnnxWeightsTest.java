package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class OnnxWeightsTest {
    private final OnnxGraph graph = new OnnxGraph();

    @Test
    void readsNamedConstants() throws IOException {
        graph.floats("embeddings.LayerNorm.weight", new float[] {1, -2.5f, 3, 4, 5, 6}, 3, 2);
        graph.integers("embeddings.position_ids", new long[] {0, 1}, 2);

        Map<String, Tensor> weights = read();

        assertThat(weights).containsOnlyKeys("embeddings.LayerNorm.weight");
        assertThat(tensor(weights, "embeddings.LayerNorm.weight").shape()).containsExactly(3, 2);
        assertThat(tensor(weights, "embeddings.LayerNorm.weight").values()).containsExactly(1, -2.5f, 3, 4, 5, 6);
    }

    @Test
    void namesAMultipliersWeightByTheBiasAddedAfterIt() throws IOException {
        String first = graph.node("MatMul", List.of("x", graph.floats("onnx::MatMul_7", new float[] {1, 2}, 1, 2)));
        String sum = graph.node("Add", List.of(graph.floats("a.bias", new float[] {0, 0}, 2), first));
        String second = graph.node("MatMul", List.of(sum, graph.floats("onnx::MatMul_8", new float[] {3, 4}, 2, 1)));
        graph.node("Add", List.of(second, graph.floats("b.bias", new float[] {9}, 1)));
        graph.node("Add", List.of(graph.node("MatMul", List.of("x", "y")), "c.bias"));

        Map<String, Tensor> weights = read();

        assertThat(weights).containsOnlyKeys("a.bias", "a.weight", "b.bias", "b.weight");
        assertThat(tensor(weights, "a.weight").values()).containsExactly(1, 2);
        assertThat(tensor(weights, "b.weight").shape()).containsExactly(2, 1);
    }

    @Test
    void readsFloatsThatAreNotRaw() throws IOException {
        byte[] model = model(
                new Proto().number(1, 2).number(2, 1).real(4, 1.5f).real(4, 2).text(8, "a.bias"));

        assertThat(tensor(OnnxWeights.read(model), "a.bias").values()).containsExactly(1.5f, 2);
    }

    @Test
    void readsPackedNumbers() throws IOException {
        byte[] model = model(new Proto()
                .raw(1, new byte[] {1, 2})
                .number(2, 1)
                .raw(4, new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40})
                .text(8, "a.bias"));

        assertThat(tensor(OnnxWeights.read(model), "a.bias").shape()).containsExactly(1, 2);
        assertThat(tensor(OnnxWeights.read(model), "a.bias").values()).containsExactly(1, 2);
    }

    @Test
    void refusesWhatIsNoModel() {
        assertThatThrownBy(() -> OnnxWeights.read(new byte[] {10, 20, 30})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OnnxWeights.read(new byte[0])).isInstanceOf(IOException.class);
    }

    private static Tensor tensor(Map<String, Tensor> weights, String name) {
        return Objects.requireNonNull(weights.get(name));
    }

    private static byte[] model(Proto tensor) {
        return new Proto().message(7, new Proto().message(5, tensor)).toBytes();
    }

    private Map<String, Tensor> read() throws IOException {
        var out = new ByteArrayOutputStream();
        graph.writeTo(out);
        return OnnxWeights.read(new ByteArrayInputStream(out.toByteArray()));
    }
}
