package org.onrecord.app.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which fields a JSON object that is sent may have; null is as good as none.
 *
 * @param strings names of strings
 * @param flags names of truth values
 * @param objects names of objects, of strings by any names
 */
record JsonFields(Set<String> strings, Set<String> flags, Set<String> objects) {
    JsonFields {
        strings = Set.copyOf(strings);
        flags = Set.copyOf(flags);
        objects = Set.copyOf(objects);
    }

    /**
     * The values by their names; truth values as {@code true} and {@code false}, and what objects hold as {@code object.name}.
     *
     * @throws Problem if it is something else
     */
    Map<String, String> read(byte[] body) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = Json.FACTORY.createParser(Json.utf8(body))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw Problem.badRequest("The body is not a JSON object.");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, fields);
            }
            if (json.nextToken() != null) {
                throw Problem.badRequest("Something stands behind the JSON object.");
            }
        } catch (JsonProcessingException notJson) {
            throw Problem.badRequest("The body is not the JSON of such an object.");
        }
        return fields;
    }

    private void field(JsonParser json, Map<String, String> fields) throws IOException {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (strings.contains(name)) {
            string(name, value, json, fields);
        } else if (flags.contains(name)) {
            flag(name, value, fields);
        } else if (objects.contains(name)) {
            object(name, value, json, fields);
        } else {
            Set<String> all = new TreeSet<>(strings);
            all.addAll(flags);
            all.addAll(objects);
            throw Problem.badRequest(
                    "There is no field " + Params.shown(name) + ", only " + String.join(", ", all) + ".");
        }
    }

    private static void string(String name, JsonToken value, JsonParser json, Map<String, String> fields)
            throws IOException {
        if (value == JsonToken.VALUE_STRING) {
            fields.put(name, json.getText());
        } else if (value != JsonToken.VALUE_NULL) {
            throw Problem.badRequest("The field " + Params.shown(name) + " is not a string.");
        }
    }

    private static void flag(String name, JsonToken value, Map<String, String> fields) {
        if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
            fields.put(name, Boolean.toString(value == JsonToken.VALUE_TRUE));
        } else if (value != JsonToken.VALUE_NULL) {
            throw Problem.badRequest("The field " + name + " is not true or false.");
        }
    }

    private static void object(String name, JsonToken value, JsonParser json, Map<String, String> fields)
            throws IOException {
        if (value == JsonToken.VALUE_NULL) {
            return;
        }
        if (value != JsonToken.START_OBJECT) {
            throw Problem.badRequest("The field " + name + " is not an object of strings.");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String inner = name + "." + json.currentName();
            string(inner, json.nextToken(), json, fields);
        }
    }
}
