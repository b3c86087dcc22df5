package org.onrecord.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;

/** An object on one line of a JSON Lines file, which complains with file and line about what is not as it should be. */
final class JsonRow {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String place;
    private final JsonNode object;

    private JsonRow(String place, JsonNode object) {
        this.place = place;
        this.object = object;
    }

    /** What a row means; empty where it does not count. */
    interface Meaning<T> {
        Optional<T> of(JsonRow row) throws EvaluationException;
    }

    /** Reads the rows of a file in UTF-8, skipping blank lines. */
    static <T> List<T> read(Path file, Meaning<T> meaning) throws EvaluationException {
        List<T> read = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    meaning.of(parse(file + " line " + number, line)).ifPresent(read::add);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new EvaluationException("no such file: " + file);
        } catch (CharacterCodingException otherCharset) {
            throw new EvaluationException(file + " is not in UTF-8");
        } catch (IOException unreadable) {
            throw new EvaluationException(file + " cannot be read: " + unreadable.getMessage());
        }
        return List.copyOf(read);
    }

    private static JsonRow parse(String place, String line) throws EvaluationException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return new JsonRow(place, node);
            }
        } catch (JsonProcessingException notJson) {
            throw new EvaluationException(place + " is not JSON: "
                    + notJson.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        }
        throw new EvaluationException(place + " is not a JSON object");
    }

    String text(String field) throws EvaluationException {
        String value = textOrNull(field);
        if (value == null || value.isBlank()) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    @Nullable
    String textOrNull(String field) throws EvaluationException {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(field, "is not a string: " + value);
        }
        return value.textValue();
    }

    /** An array of strings, none of them blank; none where it is empty. */
    List<String> texts(String field) throws EvaluationException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field, "strings")) {
            if (!element.isTextual() || element.textValue().isBlank()) {
                throw wrong(field, "holds what is not a string or is blank: " + element);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    double number(String field) throws EvaluationException {
        JsonNode value = object.path(field);
        if (!value.isNumber()) {
            throw wrong(field, "is not a number: " + shown(value));
        }
        return value.doubleValue();
    }

    /** An array of objects, each of which complains in the name of this line. */
    List<JsonRow> objects(String field) throws EvaluationException {
        List<JsonRow> rows = new ArrayList<>();
        for (JsonNode element : array(field, "objects")) {
            if (!element.isObject()) {
                throw wrong(field, "holds what is not an object: " + element);
            }
            rows.add(new JsonRow(place, element));
        }
        return rows;
    }

    /** An array of objects; none where the field is absent or null. */
    List<JsonRow> objectsIfAny(String field) throws EvaluationException {
        return isAbsent(field) ? List.of() : objects(field);
    }

    private JsonNode array(String field, String of) throws EvaluationException {
        JsonNode array = object.path(field);
        if (!array.isArray()) {
            throw wrong(field, "is not an array of " + of);
        }
        return array;
    }

    private boolean isAbsent(String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull();
    }

    Draft.Type type() throws EvaluationException {
        String name = text("type");
        for (Draft.Type type : Draft.Type.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw wrong("type", "is not DIRECT, INDIRECT or MIXED: " + name);
    }

    /** What kind of act the name of a kind stands for. */
    Act.Kind act(String field) throws EvaluationException {
        String name = text(field);
        for (Act.Kind kind : Act.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw wrong(field, "is no kind of act: " + name);
    }

    /** An array of pairs. */
    List<Span> spans(String field) throws EvaluationException {
        JsonNode array = object.path(field);
        if (!array.isArray() || array.isEmpty()) {
            throw wrong(field, "is not an array of [begin, end]");
        }
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : array) {
            spans.add(span(field, pair));
        }
        return spans;
    }

    /** An array of pairs; none where the field is absent or null. */
    List<Span> spansIfAny(String field) throws EvaluationException {
        return isAbsent(field) ? List.of() : spans(field);
    }

    /** An array of pairs that count the code points of {@code text}, in UTF-16 code units. */
    List<Span> spansIn(String text, String field) throws EvaluationException {
        List<Span> spans = new ArrayList<>();
        for (Span codePoints : spans(field)) {
            spans.add(utf16(text, field, codePoints));
        }
        return spans;
    }

    /** As {@link #spansIn}; none where the field is absent or null. */
    List<Span> spansInIfAny(String text, String field) throws EvaluationException {
        return isAbsent(field) ? List.of() : spansIn(text, field);
    }

    /** Of two fields that count the code points of {@code text}, in UTF-16 code units. */
    Span spanIn(String text, String begin, String end) throws EvaluationException {
        JsonNode pair = JSON.createArrayNode().add(object.path(begin)).add(object.path(end));
        return utf16(text, begin, span(begin, pair));
    }

    private Span utf16(String text, String field, Span codePoints) throws EvaluationException {
        if (codePoints.end() > text.codePointCount(0, text.length())) {
            throw wrong(field, "reaches beyond the text: " + codePoints.begin() + " to " + codePoints.end());
        }
        int begin = text.offsetByCodePoints(0, codePoints.begin());
        return new Span(begin, text.offsetByCodePoints(begin, codePoints.length()));
    }

    /** One pair. */
    Span span(String field) throws EvaluationException {
        return span(field, object.path(field));
    }

    private Span span(String field, JsonNode pair) throws EvaluationException {
        boolean two = pair.isArray() && pair.size() == 2;
        if (!two || !pair.path(0).canConvertToExactIntegral() || !pair.path(1).canConvertToExactIntegral()) {
            throw wrong(field, "is not a pair of whole numbers: " + shown(pair));
        }
        long begin = pair.path(0).longValue();
        long end = pair.path(1).longValue();
        if (begin < 0 || end < begin || end > Integer.MAX_VALUE) {
            throw wrong(field, "is not a span: " + pair);
        }
        return new Span((int) begin, (int) end);
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    Stance.Label label(String field) throws EvaluationException {
        return label(field, text(field));
    }

    /** Labels by target from an object; none where the field is absent. */
    Map<String, Stance.Label> labelsByTarget(String field) throws EvaluationException {
        Map<String, Stance.Label> labels = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.path(field).properties()) {
            labels.put(entry.getKey(), label(field, entry.getValue().asText()));
        }
        return labels;
    }

    /** Labels by target from an array of objects with {@code target} and {@code label}; the last of a target holds. */
    Map<String, Stance.Label> labelsOfObjects(String field) throws EvaluationException {
        Map<String, Stance.Label> labels = new LinkedHashMap<>();
        for (JsonRow inner : objectsIfAny(field)) {
            labels.put(inner.text("target"), inner.label("label"));
        }
        return labels;
    }

    private Stance.Label label(String field, String name) throws EvaluationException {
        for (Stance.Label label : Stance.Label.values()) {
            if (label.name().equals(name.toUpperCase(Locale.ROOT))) {
                return label;
            }
        }
        throw wrong(field, "is not favor, against or neutral: " + name);
    }

    EvaluationException wrong(String field, String what) {
        return new EvaluationException(place + ": \"" + field + "\" " + what);
    }
}
