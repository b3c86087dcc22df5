package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A buffered stream over a channel, which can go back to any place. */
final class SeekableInput extends InputStream {
    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);

    /** Of the buffer's first byte. */
    private long begin;

    private long mark;

    /**
     * @param channel at its beginning
     */
    SeekableInput(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** Of the next byte. */
    long position() {
        return begin + buffer.position();
    }

    /** Goes to a byte. */
    void seek(long position) throws IOException {
        if (position >= begin && position <= begin + buffer.limit()) {
            buffer.position((int) (position - begin));
        } else {
            channel.position(position);
            begin = position;
            buffer.position(0).limit(0);
        }
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : buffer.get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void mark(int ignored) {
        mark = position();
    }

    @Override
    public void reset() throws IOException {
        seek(mark);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean isAtEnd() throws IOException {
        if (buffer.hasRemaining()) {
            return false;
        }
        begin += buffer.limit();
        buffer.clear();
        int count = channel.read(buffer);
        buffer.flip();
        return count <= 0;
    }
}
