package org.onrecord.roster;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** From YAML to the keys of a roster; the messages of what it throws say the line but not the file. */
final class YamlReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper MAPPER =
            new ObjectMapper(FACTORY).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private YamlReader() {}

    static @Nullable RosterYaml read(String yaml) throws RosterException, IOException {
        try {
            refuseUnreadable(yaml);
            return MAPPER.readValue(yaml, RosterYaml.class);
        } catch (JacksonException wrong) {
            throw new RosterException(explain(wrong), wrong);
        }
    }

    /** An alias would be read as the name it refers to, and a second document not at all. */
    private static void refuseUnreadable(String yaml) throws IOException, RosterException {
        int documents = 0;
        int depth = 0;
        try (YAMLParser parser = FACTORY.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                if (parser.isCurrentAlias()) {
                    throw new RosterException("aliases such as *name are not read (line " + line + ")");
                }
                documents += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (documents > 1) {
                    throw new RosterException("holds more than one document (line " + line + ")");
                }
            }
        }
        if (documents == 0) {
            throw new RosterException("is empty");
        }
    }

    private static String explain(JacksonException error) {
        String line = error.getLocation() == null
                ? ""
                : " (line " + error.getLocation().getLineNr() + ")";
        return switch (error) {
            // Noticed only behind the entry, so that the line would mislead.
            case UnrecognizedPropertyException unknown -> path(unknown) + " is not a key of a roster";
            case MismatchedInputException other -> path(other) + " must be " + wanted(other.getTargetType()) + line;
            default ->
                "is not YAML: " + error.getOriginalMessage().lines().findFirst().orElse("not readable") + line;
        };
    }

    /** Where the error is, e.g. {@code speakers[2].roles[1]}, counted from 1. */
    private static String path(JsonMappingException error) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex() + 1).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "the whole" : path.toString();
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type != null && Collection.class.isAssignableFrom(type) ? "a list" : "keys with values";
    }
}
