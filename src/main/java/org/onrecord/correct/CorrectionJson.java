package org.onrecord.correct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;

/** A correction as one line of JSON; {@code docs/data-format.md} describes it. What is not known is skipped on reading. */
public final class CorrectionJson {
    private static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CorrectionJson() {}

    /** Without a line end, and without any character at which some readers break lines. */
    public static String write(Correction correction) {
        ObjectNode json = JSON.createObjectNode();
        json.put("correction_version", VERSION);
        json.put("at", correction.at().toString());
        json.put("by", correction.by());
        writeAnchor(correction.anchor(), json);
        Who who = correction.speaker();
        if (who != null) {
            ObjectNode speaker = json.putObject("speaker");
            speaker.put("id", who.id());
            speaker.put("name", who.name());
            speaker.put("kind", who.kind() == null ? null : who.kind().name());
            speaker.put("wikidata", who.wikidata());
        }
        if (correction.type() != null) {
            json.put("type", correction.type().name());
        }
        if (!correction.stances().isEmpty()) {
            ObjectNode stances = json.putObject("stances");
            correction.stances().forEach((target, side) -> stances.put(target, side.name()));
        }
        if (correction.judgement() != null) {
            json.put("judgement", correction.judgement().name());
        }
        if (correction.withdrawn()) {
            json.put("withdrawn", true);
        }
        if (correction.note() != null) {
            json.put("note", correction.note());
        }
        try {
            return escaped(JSON.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
    }

    private static void writeAnchor(Anchor anchor, ObjectNode json) {
        json.put("statement_id", anchor.statementId());
        json.put("article_id", anchor.articleId());
        json.put("article_source", anchor.articleSource());
        json.put("text", anchor.text());
        json.put("prefix", anchor.prefix());
        json.put("suffix", anchor.suffix());
        put(json.putArray("content"), anchor.content());
        json.put("source_text", anchor.sourceText());
        put(json.putArray("source"), anchor.source());
    }

    private static void put(ArrayNode array, List<Span> spans) {
        for (Span span : spans) {
            array.addArray().add(span.begin()).add(span.end());
        }
    }

    /** Lone surrogates, which UTF-8 cannot hold, and line ends of Unicode; outside strings there are none. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int at = 0; at < json.length(); ) {
            int point = json.codePointAt(at);
            at += Character.charCount(point);
            boolean lone = Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
            if (lone || point == 0x85 || point == 0x2028 || point == 0x2029) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        }
        return escaped.toString();
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else; the message says what
     */
    public static Correction read(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
        if (json == null || !json.isObject()) {
            throw new IllegalArgumentException("not a JSON object");
        }
        if (json.path("correction_version").asInt() != VERSION) {
            throw new IllegalArgumentException("correction_version is not " + VERSION);
        }
        JsonNode speaker = json.path("speaker");
        return new Correction(
                anchor(json),
                need(json, "by"),
                instant(need(json, "at")),
                speaker.isObject() ? who(speaker) : null,
                constant(Draft.Type.class, json, "type"),
                sides(json.path("stances")),
                constant(Judgement.class, json, "judgement"),
                json.path("withdrawn").asBoolean(),
                text(json, "note"));
    }

    private static Anchor anchor(JsonNode json) {
        return new Anchor(
                need(json, "statement_id"),
                need(json, "article_id"),
                need(json, "article_source"),
                need(json, "text"),
                need(json, "prefix"),
                need(json, "suffix"),
                spans(json, "content"),
                text(json, "source_text"),
                spans(json, "source"));
    }

    private static Who who(JsonNode json) {
        return new Who(
                text(json, "id"),
                text(json, "name"),
                constant(SpeakerKind.class, json, "kind"),
                text(json, "wikidata"));
    }

    private static SortedMap<String, Side> sides(JsonNode json) {
        SortedMap<String, Side> sides = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            Side side = constant(Side.class, json, entry.getKey());
            if (side != null) {
                sides.put(entry.getKey(), side);
            }
        }
        return sides;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, JsonNode json, String field) {
        String name = text(json, field);
        if (name == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(field + " is " + name);
    }

    private static Instant instant(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("at is no instant: " + iso, e);
        }
    }

    private static List<Span> spans(JsonNode json, String field) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : json.path(field)) {
            if (pair.size() != 2 || !pair.path(0).isInt() || !pair.path(1).isInt()) {
                throw new IllegalArgumentException(field + " holds what is no pair of offsets");
            }
            spans.add(new Span(pair.path(0).intValue(), pair.path(1).intValue()));
        }
        return spans;
    }

    private static String need(JsonNode json, String field) {
        String value = text(json, field);
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " is not a string");
        }
        return value.textValue();
    }
}
