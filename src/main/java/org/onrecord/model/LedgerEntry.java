package org.onrecord.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an input was read to its end: all that was in it has its fate.
 *
 * @param origin the input's path as given
 * @param path where the file is, absolute; null for standard input
 * @param fingerprint what the input was then
 * @param at when its reading began
 * @param took until the last of its fates was stored; waiting for earlier inputs counts
 */
public record LedgerEntry(String origin, @Nullable String path, Fingerprint fingerprint, Instant at, Duration took) {
    public LedgerEntry {
        Checks.notBlank(origin, "origin");
    }
}
