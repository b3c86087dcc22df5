package org.onrecord.train;

import java.util.Map;

/** A model's weights on their way into a graph. */
record BertWeights(Map<String, Tensor> tensors, OnnxGraph graph) {

    /** @throws IllegalArgumentException if there is no weight of the name */
    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weight " + name);
        }
        return tensor;
    }

    /** Puts a weight into the graph as it is; returns its name there. */
    String constant(String name) {
        return graph.floats(name, get(name));
    }
}
