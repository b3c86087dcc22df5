package org.onrecord;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.onrecord.extract.RelationExtractor;

/** The extractor's model for tests tagged {@code model}, loaded once. */
public final class Models {
    private static final Supplier<RelationExtractor> EXTRACTOR =
            RelationExtractor.lazily(Path.of("models", "extractor"));

    private Models() {}

    public static Supplier<RelationExtractor> extractor() {
        return EXTRACTOR;
    }
}
