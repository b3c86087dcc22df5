package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Fills a folder beside its place and moves it there when it is complete. What is in a folder already is never touched. */
final class AtomicFolder {
    private AtomicFolder() {}

    /** Fills a folder. */
    @FunctionalInterface
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /** Fails if {@code folder}, given by {@code option}, is neither new nor empty, so that no work is done in vain. */
    static void requirePlace(String option, Path folder) throws UsageException, IOException {
        Folders.requireParent(option, folder);
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new UsageException(option + " " + folder + " must be a new folder or an empty one");
        }
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> members = Files.list(folder)) {
            return members.findAny().isEmpty();
        }
    }

    static void write(Path folder, Content content) throws IOException {
        Path place = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        Path unfinished = place.resolveSibling("." + place.getFileName() + ".part");
        delete(unfinished);
        try {
            Files.createDirectory(unfinished);
            content.writeTo(unfinished);
            Files.deleteIfExists(place);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Folders.delete(folder);
        }
    }
}
