package org.onrecord.train;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The encoder that training begins with: bge-small-en-v1.5, out of the jar that carries it for LangChain4j. */
final class BaseModel {
    /** How many layers the extractor shares with models that read on from its vectors. */
    static final int SHARED_LAYERS = 4;

    private static final String NAME = "/bge-small-en-v1.5";

    private BaseModel() {}

    static Map<String, Tensor> weights() throws IOException {
        try (InputStream model = open(NAME + ".onnx")) {
            return OnnxWeights.read(model);
        }
    }

    static InputStream tokenizer() throws IOException {
        return open(NAME + "-tokenizer.json");
    }

    /** Whether a tensor of this name is the encoder's or its head's. */
    static boolean isWeight(String name) {
        return name.startsWith("embeddings.") || name.startsWith("encoder.layer.") || name.startsWith("head.");
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = BaseModel.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("not on the class path: " + resource + "; training needs a source checkout");
        }
        return stream;
    }
}
