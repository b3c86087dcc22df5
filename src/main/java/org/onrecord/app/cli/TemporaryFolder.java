package org.onrecord.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is gone, with all in it, when it is closed. */
final class TemporaryFolder implements Closeable {
    private final Path path = Files.createTempDirectory("onrecord-bench");

    TemporaryFolder() throws IOException {}

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
