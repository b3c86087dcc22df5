package org.onrecord.ingest;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What a parser's process and its parent say to each other: a kind and some strings. On the pipe a string is its length
 * and its UTF-16 code units, so that each arrives as it was; no length is believed that is over the limit, since a
 * process whose parser was taken over may write anything.
 */
final class Message {
    private static final int MOST_FIELDS = 16;
    private static final int NULL = -1;

    private final char kind;
    private final @Nullable String[] fields;

    private Message(char kind, @Nullable String[] fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /**
     * @param kind an ASCII character
     */
    static Message of(char kind, @Nullable String... fields) {
        if (kind > Byte.MAX_VALUE || fields.length > MOST_FIELDS) {
            throw new IllegalArgumentException("message of kind " + kind + " with " + fields.length + " fields");
        }
        return new Message(kind, fields.clone());
    }

    char kind() {
        return kind;
    }

    /** How many strings. */
    int size() {
        return fields.length;
    }

    @Nullable
    String nullable(int field) {
        return fields[field];
    }

    String get(int field) {
        String text = fields[field];
        if (text == null) {
            throw new IllegalArgumentException("message of kind " + kind + " without field " + field);
        }
        return text;
    }

    /** The length of all strings together: UTF-16 code units. */
    long length() {
        long length = 0;
        for (String field : fields) {
            length += field == null ? 0 : field.length();
        }
        return length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind);
        out.writeByte(fields.length);
        for (String field : fields) {
            if (field == null) {
                out.writeInt(NULL);
            } else {
                ByteBuffer units = ByteBuffer.allocate(field.length() * Character.BYTES);
                units.asCharBuffer().put(field);
                out.writeInt(field.length());
                out.write(units.array());
            }
        }
    }

    /**
     * Reads a message.
     *
     * @param longest the most that all strings together may hold: UTF-16 code units
     * @throws EOFException where the stream ends
     * @throws IOException also where it holds no message, or a longer one
     */
    static Message read(DataInputStream in, int longest) throws IOException {
        char kind = (char) in.readUnsignedByte();
        int count = in.readUnsignedByte();
        if (count > MOST_FIELDS) {
            throw new IOException("a message of " + count + " fields");
        }
        @Nullable String[] fields = new String[count];
        int left = longest;
        for (int i = 0; i < count; i++) {
            String field = field(in, left);
            fields[i] = field;
            left -= field == null ? 0 : field.length();
        }
        return new Message(kind, fields);
    }

    private static @Nullable String field(DataInputStream in, int longest) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > longest) {
            throw new IOException("a string of " + length + " UTF-16 code units");
        }
        byte[] units = in.readNBytes(length * Character.BYTES);
        if (units.length < length * Character.BYTES) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(units).asCharBuffer().toString();
    }
}
