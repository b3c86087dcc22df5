package org.onrecord.train;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.train.OnnxGraph.Attribute;

/**
 * Dense layers in 8-bit integers. Weights have one scale for each column. Inputs are quantised as they come, with one scale for a
 * window, except where a few large values would take that scale for themselves and leave the others a handful of steps: there the
 * input is balanced by channel or scaled by row, which halves the error of the whole encoder for 3 % of its time.
 */
final class EightBits implements DenseLayers {
    /** Where nought lies among 0 to 255 after GELU, which gives no less than -0.17. */
    private static final int ACTIVATED_ZERO = 32;

    private static final float ACTIVATED_LOWEST = 0.17f;
    private static final int UNSIGNED_LARGEST = 255;

    /** How many standard deviations of a normalised channel count as its range. */
    private static final float DEVIATIONS = 4;

    private final BertWeights weights;
    private final OnnxGraph graph;
    private String activatedZeros = "";

    EightBits(BertWeights weights) {
        this.weights = weights;
        this.graph = weights.graph();
    }

    @Override
    public void begin(String input) {
        String zero = graph.unsigned("activated.zeros", new byte[] {ACTIVATED_ZERO}, 1);
        String length = graph.node("Shape", List.of(input), new Attribute("start", 1), new Attribute("end", 2));
        activatedZeros = graph.node("Expand", List.of(zero, length));
    }

    @Override
    public String words(String ids) {
        String name = "embeddings.word_embeddings.weight";
        var rows = Quantized.rows(weights.get(name));
        String integers = graph.node("Gather", List.of(graph.signed(name, rows.values(), rows.shape()), ids));
        String scales = graph.floats(name + ".scale", rows.scales(), rows.scales().length, 1);
        String floats = graph.node("Cast", List.of(integers), new Attribute("to", OnnxGraph.FLOAT));
        return graph.node("Mul", List.of(floats, graph.node("Gather", List.of(scales, ids))));
    }

    @Override
    public List<String> all(String input, List<String> names) {
        var quantized = graph.nodes("DynamicQuantizeLinear", 3, List.of(input));
        List<String> outputs = new ArrayList<>();
        for (String name : names) {
            outputs.add(product(quantized, name, weights.get(name + ".weight"), weights.constant(name + ".bias")));
        }
        return outputs;
    }

    /** Quantised integers, their scale and their zero point, times a weight. */
    private String product(List<String> quantized, String name, Tensor weight, String bias) {
        var columns = Quantized.columns(weight);
        String integers = graph.signed(name + ".weight", columns.values(), columns.shape());
        String scales = graph.floats(name + ".scale", columns.scales(), columns.scales().length);
        return graph.contrib(
                "MatMulIntegerToFloat",
                List.of(quantized.get(0), integers, quantized.get(1), scales, quantized.get(2), "", bias));
    }

    /**
     * Divides each channel by the range that the LayerNorm's own weight and bias give it, and multiplies the weight's row by as much:
     * the product stays, but no channel takes the scale for itself.
     */
    @Override
    public String ofNormalized(String input, String norm, String name) {
        float[] gain = weights.get(norm + ".weight").values();
        float[] shift = weights.get(norm + ".bias").values();
        Tensor weight = weights.get(name + ".weight");
        float[] balanced = weight.values().clone();
        int columns = balanced.length / gain.length;
        float[] inverse = new float[gain.length];
        for (int i = 0; i < gain.length; i++) {
            float range = Math.abs(shift[i]) + DEVIATIONS * Math.abs(gain[i]);
            inverse[i] = range == 0 ? 1 : 1 / range;
            for (int j = i * columns; j < (i + 1) * columns; j++) {
                balanced[j] /= inverse[i];
            }
        }
        String even = graph.node("Mul", List.of(input, graph.floats(name + ".balance", inverse, inverse.length)));
        var quantized = graph.nodes("DynamicQuantizeLinear", 3, List.of(even));
        return product(quantized, name, new Tensor(weight.shape(), balanced), weights.constant(name + ".bias"));
    }

    /** Gives each piece a scale of its own: after GELU a few tower above the rest. */
    @Override
    public String ofActivated(String input, String name) {
        float step = 1f / (UNSIGNED_LARGEST - ACTIVATED_ZERO);
        String largest = graph.reduceLast("ReduceMax", input);
        String wanted = graph.node("Mul", List.of(largest, number(name + ".step", step)));
        String scale = graph.node("Max", List.of(wanted, number(name + ".least", ACTIVATED_LOWEST / ACTIVATED_ZERO)));
        String flat = graph.node("Reshape", List.of(scale, graph.integers(name + ".flat", new long[] {-1}, 1)));
        String integers = graph.node("QuantizeLinear", List.of(input, flat, activatedZeros), new Attribute("axis", 1));
        String zero = graph.unsigned(name + ".zero", new byte[] {ACTIVATED_ZERO}, 1);
        var quantized = List.of(integers, number(name + ".one", 1), zero);
        String product = product(quantized, name, weights.get(name + ".weight"), "");
        return graph.node("Add", List.of(graph.node("Mul", List.of(product, scale)), weights.constant(name + ".bias")));
    }

    private String number(String name, float value) {
        return graph.floats(name, new float[] {value}, 1);
    }
}
