package org.onrecord.train;

import java.util.List;
import org.onrecord.train.OnnxGraph.Attribute;

/** BERT's layers as parts of an ONNX graph. */
record OnnxLayers(BertWeights weights, int heads, DenseLayers dense) {
    private static final float EPSILON = 1e-12f;

    OnnxLayers(BertWeights weights, int heads, Precision precision) {
        this(weights, heads, precision == Precision.FP32 ? new DenseLayers.Floats(weights) : new EightBits(weights));
    }

    private OnnxGraph graph() {
        return weights.graph();
    }

    /** Whether there is a layer of this number. */
    boolean has(int number) {
        return weights.tensors().containsKey(prefix(number) + "attention.self.query.weight");
    }

    private static String prefix(int number) {
        return "encoder.layer." + number + ".";
    }

    /** One layer of what is {@code hidden}, [1, T, width]. */
    String layer(int number, String hidden) {
        String name = prefix(number);
        String self = name + "attention.self.";
        String mixed = graph().contrib(
                        "MultiHeadAttention",
                        dense.all(hidden, List.of(self + "query", self + "key", self + "value")),
                        new Attribute("num_heads", heads));
        String norm = name + "attention.output.LayerNorm";
        String attended = normalized(hidden, dense.one(mixed, name + "attention.output.dense"), norm);
        String inner = dense.ofNormalized(attended, norm, name + "intermediate.dense");
        String outer = dense.ofActivated(graph().contrib("Gelu", List.of(inner)), name + "output.dense");
        return normalized(attended, outer, name + "output.LayerNorm");
    }

    /** The LayerNorm of a sum; ONNX Runtime's plain LayerNormalization takes five times as long. */
    String normalized(String first, String second, String name) {
        return graph().contrib(
                        "SkipLayerNormalization",
                        List.of(first, second, weights.constant(name + ".weight"), weights.constant(name + ".bias")),
                        new Attribute("epsilon", EPSILON));
    }

    /** A linear head, as the graph's output {@code output}; in 8 bits it would be no faster, and add to the error. */
    void head(String hidden, String name) {
        graph().rename(new DenseLayers.Floats(weights).one(hidden, name), "output");
        graph().output(
                        "output",
                        OnnxGraph.FLOAT,
                        1,
                        "tokens",
                        weights.get(name + ".bias").values().length);
    }
}
