package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.function.IOSupplier;

/** Where the bytes of a document are. */
interface Content {
    /** How many bytes they are. */
    long size();

    /** The bytes from the first; whoever asks closes the stream. */
    InputStream stream() throws IOException;

    /** The bytes in any order; whoever asks closes the channel. */
    SeekableByteChannel channel() throws IOException;

    /** Bytes in memory: taken over, not copied. */
    final class InMemory implements Content {
        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }
    }

    /**
     * A file.
     *
     * @param progress called from time to time while it is read
     */
    record OnDisk(Path path, long size, Runnable progress) implements Content {
        @Override
        public InputStream stream() throws IOException {
            return Channels.newInputStream(channel());
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return new ReportingChannel(Files.newByteChannel(path), progress);
        }
    }

    /**
     * What is only read from its beginning, once.
     *
     * @param opening opens it
     */
    record Stream(IOSupplier<InputStream> opening) implements Content {
        @Override
        public long size() {
            throw new UnsupportedOperationException("a stream's size is not known before its end");
        }

        @Override
        public InputStream stream() throws IOException {
            return opening.get();
        }

        @Override
        public SeekableByteChannel channel() {
            throw new UnsupportedOperationException("a stream is read from its beginning");
        }
    }
}
