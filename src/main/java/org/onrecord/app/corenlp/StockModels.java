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
}
