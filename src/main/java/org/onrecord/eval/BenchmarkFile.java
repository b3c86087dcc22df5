package org.onrecord.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;

/** Writes a benchmark as the JSON Lines that {@link StatementFiles} and other scorers read. Offsets count code points. */
public final class BenchmarkFile {
    // A row that fails halfway must stay visibly broken instead of being completed on close.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .rootValueSeparator((String) null)
            .build();

    private BenchmarkFile() {}

    /** Writes the gold statements in order, and closes {@code out}. */
    public static void writeGold(OutputStream out, Benchmark benchmark) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            for (LabelledStatement statement : benchmark.gold()) {
                json.writeStartObject();
                write(json, statement.passage());
                json.writeStringField("speaker", statement.speaker());
                json.writeStringField("type", statement.type().name());
                json.writeStringField(
                        "deal", label(statement.stances().getOrDefault(benchmark.primary(), Stance.Label.NEUTRAL)));
                json.writeObjectFieldStart("issues");
                json.writeEndObject();
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    /** Writes the statements by other people in order, and closes {@code out}. */
    public static void writeNegatives(OutputStream out, List<Passage> negatives) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            for (Passage passage : negatives) {
                json.writeStartObject();
                write(json, passage);
                json.writeStringField("speaker_name", "somebody else");
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
    }

    private static String label(Stance.Label label) {
        return label.name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, Passage passage) throws IOException {
        json.writeStringField("doc", passage.doc());
        json.writeArrayFieldStart("content");
        for (Span span : passage.content()) {
            json.writeArray(new int[] {span.begin(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }
}
