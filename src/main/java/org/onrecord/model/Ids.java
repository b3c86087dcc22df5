package org.onrecord.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Identifiers that follow from what they name. */
public final class Ids {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Ids() {}

    /** SHA-256 of {@code text} in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static boolean isSha256(String id) {
        return SHA_256.matcher(id).matches();
    }
}
