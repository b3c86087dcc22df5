package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that wait to be written. Without a lock, which {@link java.io.ByteArrayOutputStream} takes for each of them. */
final class Bytes {
    private byte[] bytes;
    private int length;

    Bytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void add(byte value) {
        makeRoom(1);
        bytes[length++] = value;
    }

    void add(byte[] values) {
        add(values, 0, values.length);
    }

    void add(byte[] values, int from, int to) {
        makeRoom(to - from);
        System.arraycopy(values, from, bytes, length, to - from);
        length += to - from;
    }

    /** Adds some of these bytes once more. */
    void addAgain(int from, int to) {
        makeRoom(to - from);
        System.arraycopy(bytes, from, bytes, length, to - from);
        length += to - from;
    }

    private void makeRoom(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), (int)
                    Math.min(Integer.MAX_VALUE - 8L, 2L * bytes.length)));
        }
    }

    /** Writes all of them, and has none then. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
