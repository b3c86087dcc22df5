package org.onrecord.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel to read from, which says that it is read: a long way through a file without a document is no standstill. */
final class ReportingChannel implements SeekableByteChannel {
    private static final long EVERY = 1 << 20;

    private final SeekableByteChannel channel;
    private final Runnable progress;
    private long unreported;

    ReportingChannel(SeekableByteChannel channel, Runnable progress) {
        this.channel = channel;
        this.progress = progress;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int count = channel.read(target);
        unreported += Math.max(0, count);
        if (unreported >= EVERY) {
            unreported = 0;
            progress.run();
        }
        return count;
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        channel.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
