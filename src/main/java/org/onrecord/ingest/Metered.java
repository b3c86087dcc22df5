package org.onrecord.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it has given more than its limit, and from then on. Marks are not supported. */
final class Metered extends FilterInputStream {
    private long left;

    /**
     * @param limit bytes
     */
    Metered(InputStream in, long limit) {
        super(in);
        this.left = limit;
    }

    /** How many bytes it may still give. */
    long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        count(unit < 0 ? 0 : 1);
        return unit;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuch();
        }
    }

    /** The stream holds more than the limit. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
