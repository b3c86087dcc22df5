package org.onrecord.ingest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/** JSON Lines: an object on each line that is not blank. A line that is broken costs that row alone. */
final class JsonRows implements Rows {
    private final Lines lines;
    private final JsonFactory json;
    private final String text;
    private final List<String> wanted;
    private String line = "";

    /**
     * @param rowLength UTF-16 code units after which a row is too long
     */
    JsonRows(Reader in, TableFields fields, int rowLength) {
        this.lines = new Lines(in, rowLength);
        this.text = fields.text();
        this.wanted = fields.names();
        // Names are not kept from row to row: hostile rows could make them grow without end.
        this.json = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(rowLength)
                        .build())
                // Python writes NaN where a table has no value.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
    }

    @Override
    public boolean advance() throws IOException {
        for (String next = lines.next(); next != null; next = lines.next()) {
            if (!next.isBlank()) {
                line = next;
                return true;
            }
        }
        return false;
    }

    @Override
    public Row row() throws Refusal {
        if (lines.tooLong()) {
            throw Refusal.tooLarge("the line is longer than " + lines.most() + " UTF-16 code units");
        }
        try (JsonParser parser = json.createParser(line)) {
            return row(parser);
        } catch (StreamConstraintsException extreme) {
            throw Refusal.tooLarge("the JSON on the line is nested too deep, or holds too long a name or number");
        } catch (JacksonException broken) {
            throw new Refusal(
                    Category.CORRUPT,
                    "the line is not JSON: wrong at character "
                            + broken.getLocation().getColumnNr());
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    private Row row(JsonParser parser) throws IOException, Refusal {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Refusal(Category.UNREADABLE, "the line is not a JSON object");
        }
        Found found = new Found();
        object(parser, "", found);
        if (parser.nextToken() != null) {
            throw new Refusal(Category.UNREADABLE, "more than one JSON object on the line");
        }
        return new Row(found.values, found.unusable(text));
    }

    /** Reads an object behind its opening brace; goes only as deep as the paths of the fields do. */
    private void object(JsonParser parser, String path, Found found) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = path + parser.currentName();
            JsonToken value = parser.nextToken();
            if (path.isEmpty()) {
                found.names.add(name);
            }
            if (value == JsonToken.START_OBJECT && isOnPath(name)) {
                object(parser, name + ".", found);
            } else if (wanted.contains(name)) {
                found.put(name, parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private boolean isOnPath(String name) {
        return wanted.stream().anyMatch(path -> path.startsWith(name + "."));
    }

    /** What one row held of the fields that are wanted. */
    private static final class Found {
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, String> odd = new HashMap<>();
        private final FieldNames names = new FieldNames();

        /** Of two fields of one name the last counts, as elsewhere. */
        void put(String name, JsonParser parser) throws IOException {
            values.remove(name);
            odd.remove(name);
            switch (Objects.requireNonNull(parser.currentToken())) {
                case VALUE_STRING -> values.put(name, wellFormed(parser.getText()));
                case VALUE_NULL -> values.put(name, "");
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(name, parser);
                case VALUE_TRUE, VALUE_FALSE -> odd(name, parser.getText(), "true or false");
                case START_ARRAY -> odd(name, String.join(", ", strings(parser)), "an array");
                default -> {
                    odd.put(name, "an object");
                    parser.skipChildren();
                }
            }
        }

        private void number(String name, JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN()) {
                values.put(name, "");
            } else {
                odd(name, parser.getText(), "a number");
            }
        }

        private void odd(String name, String value, String kind) {
            values.put(name, value);
            odd.put(name, kind);
        }

        @Nullable
        String unusable(String text) {
            if (odd.containsKey(text)) {
                return "the field " + text + " holds no text but " + odd.get(text);
            }
            return values.containsKey(text) ? null : "no field " + text + "; the row has " + names.list();
        }

        /** The strings of an array, such as the names of several authors. */
        private static List<String> strings(JsonParser parser) throws IOException {
            List<String> strings = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    strings.add(wellFormed(parser.getText()));
                } else {
                    parser.skipChildren();
                }
            }
            return strings;
        }

        /** JSON can escape half a surrogate pair, which is no text; of the same length, with U+FFFD in its place. */
        private static String wellFormed(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        }
    }
}
