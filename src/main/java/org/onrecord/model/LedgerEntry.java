package org.onrecord.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an input was read to its end: all that was in it has its fate.
 *
 * @param origin the input's path as given
 * @param path where the file is, absolute; null for standard input
 * @param sha256 of the input's bytes, lower-case hexadecimal; null where they cannot be read a second time
 * @param bytes how many there are; 0 where that is not known
 * @param at when its reading began
 * @param took until the last of its fates was stored; waiting for earlier inputs counts
 */
public record LedgerEntry(
        String origin, @Nullable String path, @Nullable String sha256, long bytes, Instant at, Duration took) {
    public LedgerEntry {
        Checks.notBlank(origin, "origin");
        if (sha256 != null && !Ids.isSha256(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("fewer than no bytes: " + bytes);
        }
    }
}
