package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Exports a network of stance as an ONNX file for ONNX Runtime. It takes {@code vectors}, float [1, T, width], and {@code parts}, int64 [1, T],
 * and gives {@code output}, float [1, T, D].
 */
final class StanceOnnx {
    private final OnnxGraph graph = new OnnxGraph();
    private final BertWeights weights;
    private final OnnxLayers layers;
    private final long[] table;

    private StanceOnnx(Map<String, Tensor> tensors, int heads, Precision precision) {
        this.weights = new BertWeights(tensors, graph);
        this.layers = new OnnxLayers(weights, heads, precision);
        this.table = weights.get(StanceNetwork.PARTS).shape();
    }

    /**
     * Writes a network; does not close the stream. Equal weights write equal bytes.
     *
     * @param heads the number of attention heads, which divides the width
     * @throws IllegalArgumentException if a weight is missing
     */
    static void write(Map<String, Tensor> tensors, int heads, Precision precision, OutputStream out)
            throws IOException {
        new StanceOnnx(tensors, heads, precision).write(out);
    }

    private void write(OutputStream out) throws IOException {
        graph.metadata("width", Long.toString(table[1]));
        graph.metadata("parts", Long.toString(table[0]));
        String vectors = graph.input("vectors", OnnxGraph.FLOAT, 1, "tokens", table[1]);
        String parts = graph.input("parts", OnnxGraph.INT64, 1, "tokens");
        layers.dense().begin(parts);
        String added = graph.node("Gather", List.of(weights.constant(StanceNetwork.PARTS), parts));
        String hidden = graph.node("Add", List.of(vectors, added));
        for (int i = BaseModel.SHARED_LAYERS; layers.has(i); i++) {
            hidden = layers.layer(i, hidden);
        }
        layers.head(hidden, StanceNetwork.HEAD);
        graph.writeTo(out);
    }
}
