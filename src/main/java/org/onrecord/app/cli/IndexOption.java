package org.onrecord.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which index. */
final class IndexOption {
    @Option(names = "--index", paramLabel = "DIR", description = "The folder of the index (default: out/index).")
    private Path folder = Path.of("out", "index");

    Path folder() {
        return folder;
    }
}
