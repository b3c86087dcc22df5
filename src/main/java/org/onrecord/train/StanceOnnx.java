package org.onrecord.train;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Exports the stance network as two ONNX files for ONNX Runtime. The first layers take {@code vectors}, float [1, T, width], and {@code
 * parts}, int64 [1, T], and give {@code output}, float [1, T, D], and {@code on}, vectors to read on from; the others take those and give an
 * {@code output} of their own.
 */
final class StanceOnnx {
    private static final int REST = BaseModel.SHARED_LAYERS + StanceNetwork.EARLY_LAYERS;

    private final OnnxGraph graph = new OnnxGraph();
    private final BertWeights weights;
    private final OnnxLayers layers;
    private final long[] table;

    /**
     * Takes up weights.
     *
     * @param heads the number of attention heads, which divides the width
     * @throws IllegalArgumentException if a weight is missing
     */
    private StanceOnnx(Map<String, Tensor> tensors, int heads, Precision precision) {
        this.weights = new BertWeights(tensors, graph);
        this.layers = new OnnxLayers(weights, heads, precision);
        this.table = weights.get(StanceNetwork.PARTS).shape();
        graph.metadata("width", Long.toString(table[1]));
    }

    /** Writes the first layers; does not close the stream. Equal weights write equal bytes. */
    static void writeFirst(Map<String, Tensor> tensors, int heads, Precision precision, OutputStream out)
            throws IOException {
        StanceOnnx first = new StanceOnnx(tensors, heads, precision);
        OnnxGraph graph = first.graph;
        graph.metadata("parts", Long.toString(first.table[0]));
        String vectors = first.vectors();
        String parts = graph.input("parts", OnnxGraph.INT64, 1, "tokens");
        first.layers.dense().begin(parts);
        String added = graph.node("Gather", List.of(first.weights.constant(StanceNetwork.PARTS), parts));
        String hidden = first.layers(graph.node("Add", List.of(vectors, added)), BaseModel.SHARED_LAYERS, REST);
        first.layers.head(hidden, StanceNetwork.EARLY_HEAD);
        graph.rename(hidden, "on");
        graph.output("on", OnnxGraph.FLOAT, 1, "tokens", first.table[1]);
        graph.writeTo(out);
    }

    /** Writes the layers behind the first ones; does not close the stream. Equal weights write equal bytes. */
    static void writeRest(Map<String, Tensor> tensors, int heads, Precision precision, OutputStream out)
            throws IOException {
        StanceOnnx rest = new StanceOnnx(tensors, heads, precision);
        String vectors = rest.vectors();
        rest.layers.dense().begin(vectors);
        rest.layers.head(rest.layers(vectors, REST, Integer.MAX_VALUE), StanceNetwork.HEAD);
        rest.graph.writeTo(out);
    }

    private String vectors() {
        return graph.input("vectors", OnnxGraph.FLOAT, 1, "tokens", table[1]);
    }

    private String layers(String vectors, int from, int to) {
        String hidden = vectors;
        for (int i = from; i < to && layers.has(i); i++) {
            hidden = layers.layer(i, hidden);
        }
        return hidden;
    }
}
