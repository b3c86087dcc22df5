package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.onrecord.train.OnnxGraph.Attribute;

/**
 * Exports a BERT encoder with a linear head as an ONNX file for ONNX Runtime.
 *
 * <p>The graph takes {@code input_ids} and {@code token_type_ids}, both int64 [1, T], and gives {@code output}, float [1, T, D]. It has
 * no attention mask: a window is sent alone and without padding.
 */
final class OnnxWriter {
    private static final float EPSILON = 1e-12f;

    private final OnnxGraph graph = new OnnxGraph();
    private final BertWeights weights;
    private final int heads;
    private final DenseLayers dense;

    private OnnxWriter(Map<String, Tensor> tensors, int heads, Precision precision) {
        this.weights = new BertWeights(tensors, graph);
        this.heads = heads;
        this.dense = precision == Precision.FP32 ? new DenseLayers.Floats(weights) : new EightBits(weights);
    }

    /**
     * Writes the model; does not close the stream. Equal weights write equal bytes.
     *
     * @param weights under PyTorch's names of a BERT model without a prefix, dense weights [in, out], with {@code head.weight} [width, D]
     *     and {@code head.bias} [D]; layers are counted by their names, and what else there is is left out
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
        size("vocabulary", "word");
        size("positions", "position");
        size("types", "token_type");
        String hidden = embeddings();
        for (int i = 0; weights.tensors().containsKey("encoder.layer." + i + ".attention.self.query.weight"); i++) {
            hidden = layer("encoder.layer." + i + ".", hidden);
        }
        // In 8 bits the head would be no faster, and add to the error.
        graph.rename(new DenseLayers.Floats(weights).one(hidden, "head"), "output");
        graph.output(
                "output", OnnxGraph.FLOAT, 1, "tokens", weights.get("head.bias").values().length);
    }

    private void size(String name, String table) {
        long rows = weights.get("embeddings." + table + "_embeddings.weight").shape()[0];
        graph.metadata(name, Long.toString(rows));
    }

    private String embeddings() {
        String ids = graph.input("input_ids", OnnxGraph.INT64, 1, "tokens");
        String types = graph.input("token_type_ids", OnnxGraph.INT64, 1, "tokens");
        String type = graph.node("Gather", List.of(weights.constant("embeddings.token_type_embeddings.weight"), types));
        String sum = graph.node("Add", List.of(dense.words(ids), type));
        // ONNX Runtime's plain LayerNormalization takes five times as long.
        return normalized(sum, positions(ids), "embeddings.LayerNorm");
    }

    private String positions(String ids) {
        String zero = graph.integers("zero", new long[] {0}, 1);
        String length = graph.node("Shape", List.of(ids), new Attribute("start", 1));
        return graph.node(
                "Slice", List.of(weights.constant("embeddings.position_embeddings.weight"), zero, length, zero));
    }

    private String layer(String name, String hidden) {
        String self = name + "attention.self.";
        String mixed = graph.contrib(
                "MultiHeadAttention",
                dense.all(hidden, List.of(self + "query", self + "key", self + "value")),
                new Attribute("num_heads", heads));
        String norm = name + "attention.output.LayerNorm";
        String attended = normalized(hidden, dense.one(mixed, name + "attention.output.dense"), norm);
        String inner = dense.ofNormalized(attended, norm, name + "intermediate.dense");
        String outer = dense.ofActivated(graph.contrib("Gelu", List.of(inner)), name + "output.dense");
        return normalized(attended, outer, name + "output.LayerNorm");
    }

    /** The LayerNorm of a sum. */
    private String normalized(String first, String second, String name) {
        return graph.contrib(
                "SkipLayerNormalization",
                List.of(first, second, weights.constant(name + ".weight"), weights.constant(name + ".bias")),
                new Attribute("epsilon", EPSILON));
    }
}
