package org.onrecord.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its place and moves it there when it is complete: an earlier one stays whole until then. What is
 * no regular file, such as {@code /dev/null}, is written to and not replaced.
 */
final class AtomicFile {
    private AtomicFile() {}

    /** Fills a file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fails if {@code file}, given by {@code option}, cannot be written, so that no work is done in vain. */
    static void requirePlace(String option, Path file) throws UsageException {
        Folders.requireParent(option, file);
        if (Files.isDirectory(file)) {
            throw new UsageException(option + " " + file + " is a folder");
        }
    }

    static void write(Path file, Content content) throws IOException {
        if (!Files.exists(file)) {
            replace(file, content);
        } else if (Files.isRegularFile(file)) {
            // The file itself, where a link leads to it.
            replace(file.toRealPath(), content);
        } else {
            fill(file, content);
        }
    }

    private static void replace(Path file, Content content) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            fill(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }
}
