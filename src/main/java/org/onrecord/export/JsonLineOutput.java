package org.onrecord.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;
import org.onrecord.model.Span;

/** One JSON object a line, in the notation that all JSON Lines files of this package share. */
final class JsonLineOutput implements Closeable {
    // A row that fails halfway must stay visibly broken instead of being completed on close.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .rootValueSeparator((String) null)
            .characterEscapes(new LineSafeEscapes())
            .build();

    private final JsonGenerator json;

    JsonLineOutput(OutputStream out) throws IOException {
        // Jackson's own UTF-8 generator would write everything beyond the BMP as a pair of escapes.
        json = FACTORY.createGenerator(Utf8.writer(out));
    }

    void begin() throws IOException {
        json.writeStartObject();
    }

    void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    void published(String name, @Nullable Published value) throws IOException {
        text(name, value == null ? null : value.iso());
    }

    void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    void number(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void decimal(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(Plain.rounded(value));
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void spans(String name, @Nullable List<Span> spans) throws IOException {
        if (spans == null) {
            json.writeNullField(name);
            return;
        }
        json.writeArrayFieldStart(name);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.begin());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    void beginObjects(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    void endObjects() throws IOException {
        json.writeEndArray();
    }

    void beginObject() throws IOException {
        json.writeStartObject();
    }

    void beginObject(String name) throws IOException {
        json.writeObjectFieldStart(name);
    }

    void endObject() throws IOException {
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
