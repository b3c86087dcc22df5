package org.onrecord.ingest;

/**
 * How much is read before an input is refused as too large.
 *
 * @param fileBytes bytes of one file that is neither a table nor a container, or of one unpacked member of an archive
 * @param markupBytes bytes of one page, feed or mail, whose tree takes many times its size in memory
 * @param textLength UTF-16 code units of one article's text
 * @param members documents inside one input, over all levels of nesting, unless its size allows more; rows of a table in a
 *     file of its own are not counted
 * @param depth levels of nesting; a member of an archive is at level 1
 * @param unpackedBytes bytes unpacked from one input, over all levels of nesting, unless its size allows more
 * @param ratio unpacked size of a member over its packed size; not asked of the first {@link #FREE_BYTES}
 */
record Limits(long fileBytes, long markupBytes, int textLength, int members, int depth, long unpackedBytes, int ratio) {
    /** Short texts that repeat themselves pack well without being a bomb: bytes. */
    static final long FREE_BYTES = 1L << 20;

    /** Articles hardly take less on average, packed: bytes. */
    private static final long SMALLEST_MEMBER = 1000;

    static final Limits DEFAULT = new Limits(200_000_000L, 32_000_000L, 10_000_000, 100_000, 5, 1_000_000_000L, 200);

    /** How much a whole file of {@code packed} bytes may unpack to, read to its end: bytes. */
    long unpackedBytes(long packed) {
        return Math.min(unpackedBytes, Math.max(FREE_BYTES, packed * ratio));
    }

    /** How much a table that is read as a stream may unpack to, of {@code packed} bytes: bytes. */
    long streamedBytes(long packed) {
        return Math.max(FREE_BYTES, packed * ratio);
    }

    /** How long a row of a table may be, which holds a text, its escapes and what is known about it: UTF-16 code units. */
    int rowLength() {
        return 2 * textLength;
    }

    /**
     * What holds for a file of {@code bytes} bytes: as a container, it may hold more in proportion to its size, since its
     * members are read one by one.
     */
    Limits forFile(long bytes) {
        return new Limits(
                fileBytes,
                markupBytes,
                textLength,
                Math.clamp(bytes / SMALLEST_MEMBER, members, Integer.MAX_VALUE),
                depth,
                Math.max(unpackedBytes, bytes * ratio),
                ratio);
    }

    /** Refuses markup whose tree would not fit into memory. */
    void checkMarkup(Source source) throws Refusal {
        if (source.bytes().length > markupBytes) {
            throw Refusal.tooLarge("the markup holds more than " + markupBytes + " bytes");
        }
    }
}
