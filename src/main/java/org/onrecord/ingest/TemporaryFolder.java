package org.onrecord.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where a parser's process keeps its temporary files, so that a killed one leaves none behind. */
final class TemporaryFolder {
    private TemporaryFolder() {}

    /** A new folder that only this user may read. */
    static Path create() throws IOException {
        return Files.createTempDirectory("onrecord-parser-");
    }

    /** Deletes a folder with all in it, as far as that is possible: the system clears temporary files, too. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return remove(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                    return remove(visited);
                }
            });
        } catch (IOException leftToTheSystem) {
            return;
        }
    }

    private static FileVisitResult remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftToTheSystem) {
            return FileVisitResult.CONTINUE;
        }
        return FileVisitResult.CONTINUE;
    }
}
