package org.onrecord.app.corenlp;

import java.util.List;

/** Models of the default pipeline, which an installed copy of OnRecord does not have. */
final class StockModels {
    /** What coreference and its recogniser load. */
    static final List<String> COREFERENCE = List.of(
            "edu/stanford/nlp/models/coref/statistical/ranking_model.ser.gz",
            "edu/stanford/nlp/models/coref/md-model-dep.ser.gz",
            "edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz");

    private StockModels() {}

    /** Whether the class path holds all of {@code models}. */
    static boolean present(List<String> models) {
        ClassLoader loader = StockModels.class.getClassLoader();
        return models.stream().allMatch(model -> loader.getResource(model) != null);
    }

    /** @throws IllegalStateException if the class path lacks one of {@code models}; it names the first and says what needs it */
    static void require(String what, List<String> models) {
        for (String model : models) {
            if (!present(List.of(model))) {
                throw new IllegalStateException(what + " needs " + model
                        + " on the class path, which a source checkout has and an installed copy has not");
            }
        }
    }
}
