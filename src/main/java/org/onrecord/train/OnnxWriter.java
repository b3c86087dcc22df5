package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.train.OnnxGraph.Attribute;

/**
 * Exports a BERT encoder with a linear head as an ONNX file for ONNX Runtime.
 *
 * <p>The graph takes {@code input_ids} and {@code token_type_ids}, both int64 [1, T], and gives {@code output}, float [1, T, D]. It has
 * no attention mask: a window is sent alone and without padding.
 */
final class OnnxWriter {
    private static final float EPSILON = 1e-12f;

    private final Map<String, Tensor> weights;
    private final int heads;
    private final Precision precision;
    private final OnnxGraph graph = new OnnxGraph();

    private OnnxWriter(Map<String, Tensor> weights, int heads, Precision precision) {
        this.weights = weights;
        this.heads = heads;
        this.precision = precision;
    }

    /**
     * Writes the model; does not close the stream.
     *
     * @param weights under PyTorch's names of a BERT model without a prefix, dense weights [in, out], with {@code head.weight} [width, D]
     *     and {@code head.bias} [D]; layers are counted by their names
     * @param heads the number of attention heads, which divides the width
     * @throws IllegalArgumentException if a weight is missing
     */
    static void write(Map<String, Tensor> weights, int heads, Precision precision, OutputStream out)
            throws IOException {
        var writer = new OnnxWriter(weights, heads, precision);
        writer.build();
        writer.graph.writeTo(out);
    }

    private void build() {
        sizes();
        String hidden = embeddings();
        for (int i = 0; weights.containsKey("encoder.layer." + i + ".attention.self.query.weight"); i++) {
            hidden = layer("encoder.layer." + i + ".", hidden);
        }
        graph.rename(dense(prepared(hidden), "head"), "output");
        graph.output("output", OnnxGraph.FLOAT, 1, "tokens", weight("head.bias").values().length);
    }

    private void sizes() {
        new TreeMap<>(Map.of("vocabulary", "word", "positions", "position", "types", "token_type"))
                .forEach((name, table) -> graph.metadata(
                        name,
                        Long.toString(weight("embeddings." + table + "_embeddings.weight")
                                .shape()[0])));
    }

    private String embeddings() {
        String ids = graph.input("input_ids", OnnxGraph.INT64, 1, "tokens");
        String types = graph.input("token_type_ids", OnnxGraph.INT64, 1, "tokens");
        String zero = graph.integers("zero", new long[] {0}, 1);
        String one = graph.integers("one", new long[] {1}, 1);
        String length = graph.node("Shape", List.of(ids), new Attribute("start", 1), new Attribute("end", 2));
        String positions = graph.node(
                "Slice", List.of(constant("embeddings.position_embeddings.weight"), zero, length, zero, one));
        String type = graph.node("Gather", List.of(constant("embeddings.token_type_embeddings.weight"), types));
        String sum = graph.node("Add", List.of(graph.node("Add", List.of(words(ids), type)), positions));
        return graph.node(
                "LayerNormalization",
                List.of(sum, constant("embeddings.LayerNorm.weight"), constant("embeddings.LayerNorm.bias")),
                new Attribute("axis", -1),
                new Attribute("epsilon", EPSILON));
    }

    private String words(String ids) {
        String name = "embeddings.word_embeddings.weight";
        if (precision == Precision.FP32) {
            return graph.node("Gather", List.of(constant(name), ids));
        }
        var rows = Quantized.rows(weight(name));
        String values = graph.node("Gather", List.of(graph.bytes(name, rows.values(), rows.shape()), ids));
        String scales = graph.floats(name + ".scale", rows.scales(), rows.scales().length, 1);
        String floats = graph.node("Cast", List.of(values), new Attribute("to", OnnxGraph.FLOAT));
        return graph.node("Mul", List.of(floats, graph.node("Gather", List.of(scales, ids))));
    }

    private String layer(String name, String hidden) {
        List<String> input = prepared(hidden);
        String self = name + "attention.self.";
        String mixed = graph.contrib(
                "MultiHeadAttention",
                List.of(dense(input, self + "query"), dense(input, self + "key"), dense(input, self + "value")),
                new Attribute("num_heads", heads));
        String attended = normalized(
                hidden, dense(prepared(mixed), name + "attention.output.dense"), name + "attention.output.LayerNorm");
        String inner = graph.contrib("Gelu", List.of(dense(prepared(attended), name + "intermediate.dense")));
        return normalized(attended, dense(prepared(inner), name + "output.dense"), name + "output.LayerNorm");
    }

    private String normalized(String skip, String value, String name) {
        return graph.contrib(
                "SkipLayerNormalization",
                List.of(value, skip, constant(name + ".weight"), constant(name + ".bias")),
                new Attribute("epsilon", EPSILON));
    }

    /** What a dense layer reads: the value itself, or its 8-bit integers, their scale and their zero point. */
    private List<String> prepared(String value) {
        return precision == Precision.FP32 ? List.of(value) : graph.nodes("DynamicQuantizeLinear", 3, List.of(value));
    }

    private String dense(List<String> input, String name) {
        String bias = constant(name + ".bias");
        if (precision == Precision.FP32) {
            return graph.node(
                    "Add", List.of(graph.node("MatMul", List.of(input.getFirst(), constant(name + ".weight"))), bias));
        }
        var columns = Quantized.columns(weight(name + ".weight"));
        String values = graph.bytes(name + ".weight", columns.values(), columns.shape());
        String scales = graph.floats(name + ".scale", columns.scales(), columns.scales().length);
        return graph.contrib(
                "MatMulIntegerToFloat", List.of(input.get(0), values, input.get(1), scales, input.get(2), "", bias));
    }

    private String constant(String name) {
        return graph.floats(name, weight(name));
    }

    private Tensor weight(String name) {
        Tensor tensor = weights.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return tensor;
    }
}
