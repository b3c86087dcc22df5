package org.onrecord.train;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One protobuf message, written field by field. */
final class Proto {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    Proto number(int field, long value) {
        return written(() -> out.writeInt64(field, value));
    }

    Proto real(int field, float value) {
        return written(() -> out.writeFloat(field, value));
    }

    Proto text(int field, String value) {
        return written(() -> out.writeString(field, value));
    }

    Proto texts(int field, Iterable<String> values) {
        values.forEach(value -> text(field, value));
        return this;
    }

    Proto raw(int field, byte[] value) {
        return written(() -> out.writeByteArray(field, value));
    }

    Proto message(int field, Proto value) {
        return raw(field, value.toBytes());
    }

    byte[] toBytes() {
        written(out::flush);
        return bytes.toByteArray();
    }

    private Proto written(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException("an array in memory takes every byte", e);
        }
        return this;
    }

    private interface Step {
        void run() throws IOException;
    }
}
