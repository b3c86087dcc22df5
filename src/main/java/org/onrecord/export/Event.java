package org.onrecord.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened during long work, for programs that watch it.
 *
 * @param name what kind of thing
 * @param fields in the order in which they are written; values are texts and whole numbers
 */
public record Event(String name, Map<String, Object> fields) {
    /** An event without fields. */
    public static Event named(String name) {
        return new Event(name, Map.of());
    }

    /** The event with one field more. */
    public Event with(String field, String value) {
        return plus(field, value);
    }

    /** The event with one field more. */
    public Event with(String field, long value) {
        return plus(field, value);
    }

    private Event plus(String field, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Event(name, Collections.unmodifiableMap(more));
    }

    /** One line of JSON, without its end: {@code at}, {@code event}, and the fields. */
    public String json(Instant at) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonLineOutput json = new JsonLineOutput(line)) {
            json.begin();
            json.text("at", at.toString());
            json.text("event", name);
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                if (field.getValue() instanceof Long number) {
                    json.number(field.getKey(), number);
                } else {
                    json.text(field.getKey(), field.getValue().toString());
                }
            }
            json.end();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
