package org.onrecord.model;

import org.jspecify.annotations.Nullable;

/**
 * What tells whether an input is what it was.
 *
 * @param sha256 of its bytes, lower-case hexadecimal; null where they cannot be read, or not a second time
 * @param bytes how many there are; 0 where that is not known
 */
public record Fingerprint(@Nullable String sha256, long bytes) {
    /** Of an input that nothing is known about before it is read. */
    public static final Fingerprint UNKNOWN = new Fingerprint(null, 0);

    public Fingerprint {
        if (sha256 != null && !Ids.isSha256(sha256)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + sha256);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("fewer than no bytes: " + bytes);
        }
    }
}
