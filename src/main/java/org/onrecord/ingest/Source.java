package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.function.IOSupplier;

/** The bytes of one document on their way to an article. */
final class Source {
    private final String origin;
    private final String name;
    private final byte[] bytes;
    private final String contentType;
    private final int depth;
    private final Served served;
    private final IOSupplier<InputStream> stream;

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
        this(origin, name, bytes, contentType, depth, served, () -> new ByteArrayInputStream(bytes));
    }

    private Source(
            String origin,
            String name,
            byte[] bytes,
            String contentType,
            int depth,
            Served served,
            IOSupplier<InputStream> stream) {
        this.origin = origin;
        this.name = name;
        this.bytes = bytes;
        this.contentType = contentType;
        this.depth = depth;
        this.served = served;
        this.stream = stream;
    }

    /**
     * A document in no container that is not held in memory: {@link #bytes} has nothing of it.
     *
     * @param stream opens it
     */
    static Source streamed(String origin, String name, String contentType, IOSupplier<InputStream> stream) {
        return new Source(origin, name, new byte[0], contentType, 0, Served.NOT, stream);
    }

    String origin() {
        return origin;
    }

    String name() {
        return name;
    }

    /** The document itself, unless it is streamed; readers leave it as it is. */
    byte[] bytes() {
        return bytes;
    }

    /** The document from its beginning; whoever asks closes it. */
    InputStream stream() throws IOException {
        return stream.get();
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
