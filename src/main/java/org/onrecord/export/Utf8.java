package org.onrecord.export;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encoding of all that this package writes. */
final class Utf8 {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long QUESTION_MARKS = '?' * LOWEST_BITS;

    private Utf8() {}

    /** A text with U+FFFD for each lone surrogate. */
    static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // What getBytes puts for a lone surrogate: nearly always there is none of them, and no need to look for
        // surrogates.
        return mayBeReplaced(bytes) ? Plain.wellFormed(text).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static boolean mayBeReplaced(byte[] bytes) {
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            // A byte of it is zero where one of them is a question mark; only then the borrow reaches a highest bit
            // that was clear.
            long zeros = (long) EIGHT.get(bytes, at) ^ QUESTION_MARKS;
            if ((zeros - LOWEST_BITS & ~zeros & HIGHEST_BITS) != 0) {
                return true;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] == '?') {
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
