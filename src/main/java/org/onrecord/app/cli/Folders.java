package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What files and folders that are written whole have in common. */
final class Folders {
    private Folders() {}

    /** Fails if {@code place}, given by {@code option}, is in no folder, so that no work is done in vain. */
    static void requireParent(String option, Path place) throws UsageException {
        Path parent = place.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException(option + " " + place + " is in a folder that does not exist");
        }
    }

    /** Deletes a folder with all in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
