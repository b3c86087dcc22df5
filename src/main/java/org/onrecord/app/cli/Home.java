package org.onrecord.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.onrecord.extract.RelationExtractor;

/** Where the program lies, as the launcher says; else the current folder. */
final class Home {
    static final Path ROSTER = Path.of("models", "rosters", "us-china-trade.yaml");
    static final Path EXTRACTOR = Path.of("models", "extractor");

    private Home() {}

    static Path resolve(Path below) {
        return Path.of(System.getProperty("onrecord.home", "")).resolve(below);
    }

    /**
     * The extractor that comes with the program; its model is read when it is first used.
     *
     * @throws UsageException if the model is not there
     */
    static Supplier<RelationExtractor> extractor() throws UsageException {
        Path folder = resolve(EXTRACTOR);
        if (!Files.isRegularFile(folder.resolve("encoder.onnx"))) {
            throw new UsageException("the extractor's model is missing from " + folder
                    + "; unpack or check out OnRecord again, or build it with 'onrecord train extractor'");
        }
        return RelationExtractor.lazily(folder);
    }
}
