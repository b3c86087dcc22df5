package org.onrecord.ingest;

/** The bytes of one document on their way to an article. */
final class Source {
    private final String origin;
    private final String name;
    private final byte[] bytes;
    private final String contentType;
    private final int depth;
    private final Served served;

    /** A document of which only the file is known. */
    Source(String origin, String name, byte[] bytes, String contentType, int depth) {
        this(origin, name, bytes, contentType, depth, Served.NOT);
    }

    /**
     * @param origin what the article or the fate will name
     * @param name the file name, a hint for detection
     * @param bytes the whole document; taken over, not copied
     * @param contentType media type without parameters
     * @param depth levels of containers around the document
     */
    Source(String origin, String name, byte[] bytes, String contentType, int depth, Served served) {
        this.origin = origin;
        this.name = name;
        this.bytes = bytes;
        this.contentType = contentType;
        this.depth = depth;
        this.served = served;
    }

    String origin() {
        return origin;
    }

    String name() {
        return name;
    }

    /** The document itself; readers leave it as it is. */
    byte[] bytes() {
        return bytes;
    }

    String contentType() {
        return contentType;
    }

    int depth() {
        return depth;
    }

    Served served() {
        return served;
    }
}
