package org.onrecord.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;
import org.onrecord.text.CodePoints;

/**
 * Writes relations as JSON Lines: {@code doc}, {@code content}, {@code source}, {@code cue}, {@code embedded} and
 * {@code confidence}. Offsets count Unicode code points; a source or cue that is not there is null.
 */
public final class RelationFile {
    // A row that fails halfway must stay visibly broken instead of being completed on close.
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .rootValueSeparator((String) null)
            .build();

    private RelationFile() {}

    /** Writes the relations of {@code documents} in order, and closes {@code out}. */
    public static void write(OutputStream out, List<LabelledRelations> documents) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            for (LabelledRelations document : documents) {
                CodePoints codePoints = CodePoints.of(document.text());
                for (Relation relation : document.relations()) {
                    write(json, document.id(), relation, codePoints);
                }
            }
        }
    }

    private static void write(JsonGenerator json, String doc, Relation relation, CodePoints codePoints)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("doc", doc);
        write(json, "content", codePoints.of(relation.content()));
        write(json, "source", codePoints.of(relation.source()));
        write(json, "cue", codePoints.of(relation.cue()));
        json.writeBooleanField("embedded", false);
        json.writeNumberField("confidence", relation.confidence());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void write(JsonGenerator json, String field, List<Span> spans) throws IOException {
        if (spans.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeArrayFieldStart(field);
        for (Span span : spans) {
            json.writeArray(new int[] {span.begin(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }
}
