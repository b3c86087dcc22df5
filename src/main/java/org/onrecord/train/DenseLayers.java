package org.onrecord.train;

import java.util.List;

/** Writes the parts of a graph that differ by precision: tables that are looked up and layers that multiply. */
interface DenseLayers {
    /** Comes before the rest: {@code input} is an input [1, T] or [1, T, width] that says how long a window is. */
    default void begin(String input) {}

    /** The rows of the word embeddings for ids [1, T]: floats [1, T, width]. */
    String words(String ids);

    /** Several layers of one input, each input * weight + bias. */
    List<String> all(String input, List<String> names);

    /** One layer, input * weight + bias. */
    default String one(String input, String name) {
        return all(input, List.of(name)).getFirst();
    }

    /** A layer of what a LayerNorm gives. */
    default String ofNormalized(String input, String norm, String name) {
        return one(input, name);
    }

    /** A layer of what GELU gives. */
    default String ofActivated(String input, String name) {
        return one(input, name);
    }

    /** All in 32-bit floats. */
    record Floats(BertWeights weights) implements DenseLayers {
        @Override
        public String words(String ids) {
            String table = weights.constant("embeddings.word_embeddings.weight");
            return weights.graph().node("Gather", List.of(table, ids));
        }

        @Override
        public List<String> all(String input, List<String> names) {
            return names.stream().map(name -> layer(input, name)).toList();
        }

        private String layer(String input, String name) {
            OnnxGraph graph = weights.graph();
            String product = graph.node("MatMul", List.of(input, weights.constant(name + ".weight")));
            return graph.node("Add", List.of(product, weights.constant(name + ".bias")));
        }
    }
}
