package org.onrecord.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;

/** JSON as the web writes it. */
final class Json {
    /** Reads commas too many, comments, and line breaks inside strings, too. Depths and numbers are bounded by Jackson. */
    static final ObjectMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    // A document's size bounds its strings. Names are not kept for the next document to find.
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private Json() {}

    /**
     * The string that a node holds; empty for a node that holds none. Halves of surrogate pairs, which escapes can write,
     * are replaced by question marks.
     */
    static String text(JsonNode node) {
        String text = node.isTextual() ? node.textValue() : "";
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
