package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.apache.commons.io.input.BrokenInputStream;

/** The beginning of a stream, read ahead. */
final class Head {
    private final byte[] bytes;
    private final InputStream all;

    private Head(byte[] bytes, InputStream rest) {
        this.bytes = bytes;
        this.all = new SequenceInputStream(new ByteArrayInputStream(bytes), rest);
    }

    /** Reads no more than {@code most} bytes. */
    static Head of(InputStream in, int most) {
        byte[] bytes = new byte[most];
        int length = 0;
        InputStream rest = in;
        try {
            for (int read = 0; read >= 0 && length < most; read = in.read(bytes, length, most - length)) {
                length += read;
            }
        } catch (IOException broken) {
            rest = new BrokenInputStream(() -> broken);
        }
        return new Head(Arrays.copyOf(bytes, length), rest);
    }

    /** The first bytes; readers leave them as they are. */
    byte[] bytes() {
        return bytes;
    }

    /** The whole stream from its beginning; where it broke while the head was read, it breaks there again. */
    InputStream all() {
        return all;
    }
}
