package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.function.IOSupplier;

/** The bytes of one document on their way to an article. */
final class Source {
    private static final byte[] NOT_IN_MEMORY = new byte[0];

    private final String origin;
    private final String name;
    private final byte[] bytes;
    private final String contentType;
    private final int depth;
    private final Served served;
    private final Content content;

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
        this(origin, name, bytes, contentType, depth, served, new Content.InMemory(bytes));
    }

    private Source(
            String origin, String name, byte[] bytes, String contentType, int depth, Served served, Content content) {
        this.origin = origin;
        this.name = name;
        this.bytes = bytes;
        this.contentType = contentType;
        this.depth = depth;
        this.served = served;
        this.content = content;
    }

    /** A document that is not held in memory: {@link #bytes} has nothing of it. */
    static Source of(String origin, String name, String contentType, int depth, Content content) {
        return new Source(origin, name, NOT_IN_MEMORY, contentType, depth, Served.NOT, content);
    }

    /**
     * A document in no container, to be read once from its beginning.
     *
     * @param stream opens it
     */
    static Source streamed(String origin, String name, String contentType, IOSupplier<InputStream> stream) {
        return of(origin, name, contentType, 0, new Content.Stream(stream));
    }

    String origin() {
        return origin;
    }

    String name() {
        return name;
    }

    /** The document itself, if it is held in memory; readers leave it as it is. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the document has, as far as it is in memory or in a file. */
    long size() {
        return content.size();
    }

    /** The document from its beginning; whoever asks closes it. */
    InputStream stream() throws IOException {
        return content.stream();
    }

    /** The document in any order, if it is in memory or in a file; whoever asks closes it. */
    SeekableByteChannel channel() throws IOException {
        return content.channel();
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
