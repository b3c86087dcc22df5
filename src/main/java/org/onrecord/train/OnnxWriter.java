package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.onrecord.train.OnnxGraph.Attribute;

/**
 * Exports a BERT encoder with a linear head as an ONNX file for ONNX Runtime.
 *
 * <p>The graph takes {@code input_ids} and {@code token_type_ids}, both int64 [1, T], and gives {@code output}, float [1, T, D], and
 * {@code vectors}, float [1, T, width], of the last of the {@link BaseModel#SHARED_LAYERS}. It has no attention mask: a window is sent
 * alone and without padding.
 */
final class OnnxWriter {
    private final OnnxGraph graph = new OnnxGraph();
    private final BertWeights weights;
    private final OnnxLayers layers;

    private OnnxWriter(Map<String, Tensor> tensors, int heads, Precision precision) {
        this.weights = new BertWeights(tensors, graph);
        this.layers = new OnnxLayers(weights, heads, precision);
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
        String shared = hidden;
        for (int i = 0; layers.has(i); i++) {
            hidden = layers.layer(i, hidden);
            shared = i < BaseModel.SHARED_LAYERS ? hidden : shared;
        }
        layers.head(hidden, "head");
        graph.rename(shared, "vectors");
        graph.output("vectors", OnnxGraph.FLOAT, 1, "tokens", width());
    }

    private int width() {
        return (int) weights.get("embeddings.word_embeddings.weight").shape()[1];
    }

    private void size(String name, String table) {
        long rows = weights.get("embeddings." + table + "_embeddings.weight").shape()[0];
        graph.metadata(name, Long.toString(rows));
    }

    private String embeddings() {
        String ids = graph.input("input_ids", OnnxGraph.INT64, 1, "tokens");
        String types = graph.input("token_type_ids", OnnxGraph.INT64, 1, "tokens");
        layers.dense().begin(ids);
        String type = graph.node("Gather", List.of(weights.constant("embeddings.token_type_embeddings.weight"), types));
        String sum = graph.node("Add", List.of(layers.dense().words(ids), type));
        return layers.normalized(sum, positions(ids), "embeddings.LayerNorm");
    }

    private String positions(String ids) {
        String zero = graph.integers("zero", new long[] {0}, 1);
        String length = graph.node("Shape", List.of(ids), new Attribute("start", 1));
        return graph.node(
                "Slice", List.of(weights.constant("embeddings.position_embeddings.weight"), zero, length, zero));
    }
}
