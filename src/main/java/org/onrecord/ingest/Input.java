package org.onrecord.ingest;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file to read.
 *
 * @param origin the path as the user gave it, with forward slashes below a folder argument
 * @param path where the file is
 */
public record Input(String origin, Path path) {
    public Input {
        Objects.requireNonNull(path, "path");
        if (origin.isBlank()) {
            throw new IllegalArgumentException("input without an origin: " + path);
        }
    }
}
