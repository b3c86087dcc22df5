package org.onrecord;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.stance.StanceModel;

/** The learned parts for tests tagged {@code model}, loaded once. */
public final class Models {
    private static final Supplier<RelationExtractor> EXTRACTOR =
            RelationExtractor.lazily(Path.of("models", "extractor"));
    private static final Supplier<AttributorParameters> ATTRIBUTOR =
            AttributorParameters.lazily(Path.of("models", "attributor", "attributor.properties"));

    private static final Supplier<StanceModel> STANCE =
            StanceModel.lazily(Path.of("models", "stance"), Path.of("models", "extractor", "encoder.onnx"));

    private static final Supplier<StatementEncoder> SEARCH = StatementEncoder.lazily(
            Path.of("models", "search", "search.bin"), Path.of("models", "extractor", "encoder.onnx"));

    private Models() {}

    public static Supplier<RelationExtractor> extractor() {
        return EXTRACTOR;
    }

    public static Supplier<AttributorParameters> attributor() {
        return ATTRIBUTOR;
    }

    public static Supplier<StanceModel> stance() {
        return STANCE;
    }

    public static org.onrecord.pipeline.Models all() {
        return new org.onrecord.pipeline.Models(EXTRACTOR, ATTRIBUTOR, STANCE, SEARCH);
    }
}
