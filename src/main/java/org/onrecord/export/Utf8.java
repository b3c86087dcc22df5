package org.onrecord.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encoding of all that this package writes. */
final class Utf8 {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private Utf8() {}

    /** A text with U+FFFD for each lone surrogate. */
    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // What getBytes puts for a lone surrogate: nearly always there is none of them, and no need to look for
        // surrogates.
        return contains(bytes, '?') ? Plain.wellFormed(text).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static boolean contains(byte[] bytes, char ascii) {
        for (byte each : bytes) {
            if (each == ascii) {
                return true;
            }
        }
        return false;
    }

    /**
     * A writer that puts U+FFFD for each lone surrogate, which UTF-8 cannot hold. The number of code points stays the
     * same, so that offsets hold.
     *
     * @param out closed by the writer's {@code close}
     */
    static Writer writer(OutputStream out) {
        return new OutputStreamWriter(
                out,
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .replaceWith(REPLACEMENT));
    }
}
