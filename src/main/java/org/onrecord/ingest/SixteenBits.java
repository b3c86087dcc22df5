package org.onrecord.ingest;

import java.lang.Character.UnicodeBlock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text in UTF-16 without a byte order mark, as some programs of Windows write it. */
final class SixteenBits {
    private static final int HEAD = 4096;
    private static final int SHORTEST = 32;

    /** Where there is a block for so many bytes, they are no text. */
    private static final int SCATTERED = 8;

    private SixteenBits() {}

    /** UTF-16, big or little endian, if bytes are such text and no other; null otherwise. */
    static @Nullable Charset charset(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD) & ~1;
        if (length < SHORTEST || !hasZero(bytes, length)) {
            return null;
        }
        int little = blocks(bytes, length, 1, 0);
        int big = blocks(bytes, length, 0, 1);
        if (little == 0 && big == 0) {
            return null;
        }
        // The wrong order scatters the characters over more of Unicode.
        boolean isLittle = big == 0 || (little > 0 && little < big);
        return isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    /** Other text has no bytes of zero; this has one in each character of ASCII, such as spaces and line ends. */
    private static boolean hasZero(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * In how many blocks of Unicode the characters lie.
     *
     * @param high where in two bytes the high one is
     * @return 0 if one of them is none, is a control character that texts do not use, or is for private use, or if they are scattered
     */
    private static int blocks(byte[] bytes, int length, int high, int low) {
        Set<UnicodeBlock> blocks = new HashSet<>();
        boolean divided = false;
        char before = 0;
        for (int i = 0; i < length; i += 2) {
            char unit = (char) ((bytes[i + high] & 0xFF) << 8 | (bytes[i + low] & 0xFF));
            boolean ends = Character.isLowSurrogate(unit);
            if (ends != Character.isHighSurrogate(before)
                    || (!ends && !Character.isHighSurrogate(unit) && !isText(unit))) {
                return 0;
            }
            divided |= unit == ' ' || unit == '\n' || unit == '\r';
            blocks.add(UnicodeBlock.of(unit));
            before = unit;
        }
        return divided && SCATTERED * blocks.size() <= length ? blocks.size() : 0;
    }

    private static boolean isText(char unit) {
        boolean used = !Character.isISOControl(unit) || unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f';
        return used && Character.isDefined(unit) && Character.getType(unit) != Character.PRIVATE_USE;
    }
}
