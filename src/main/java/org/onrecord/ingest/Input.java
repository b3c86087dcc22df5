package org.onrecord.ingest;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file to read, or standard input.
 *
 * @param origin the path as the user gave it, with forward slashes below a folder argument
 * @param path where the file is; null for standard input
 */
public record Input(String origin, @Nullable Path path) {
    public Input {
        if (origin.isBlank()) {
            throw new IllegalArgumentException("input without an origin: " + path);
        }
    }

    /** Where the file is, of an input that is not standard input. */
    Path file() {
        return Objects.requireNonNull(path, "standard input is no file");
    }
}
