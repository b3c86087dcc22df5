package org.onrecord.index;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;
import org.onrecord.model.Span;

/** Puts values into the stored fields of a document and gets them back. An absent field is null. */
final class Stored {
    private Stored() {}

    static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    static void put(Document document, String field, int value) {
        document.add(new StoredField(field, value));
    }

    static void put(Document document, String field, long value) {
        document.add(new StoredField(field, value));
    }

    static void put(Document document, String field, double value) {
        document.add(new StoredField(field, value));
    }

    static void put(Document document, String field, @Nullable Published value) {
        put(document, field, value == null ? null : value.iso());
    }

    static void put(Document document, String field, @Nullable LocalDate day) {
        put(document, field, day == null ? null : day.toString());
    }

    /** As {@code 0-5;7-9}; an empty list is an empty string. */
    static void put(Document document, String field, @Nullable List<Span> spans) {
        put(
                document,
                field,
                spans == null
                        ? null
                        : spans.stream()
                                .map(span -> span.begin() + "-" + span.end())
                                .collect(joining(";")));
    }

    static @Nullable String text(Document document, String field) {
        return document.get(field);
    }

    static String need(Document document, String field) {
        return needed(document.get(field), field);
    }

    /** The id of the article that a document holds or copies. */
    static String articleId(Document document) {
        String held = text(document, Fields.ARTICLE_ID);
        return held == null ? need(document, Fields.COPIES) : held;
    }

    static int integer(Document document, String field) {
        return number(document, field).intValue();
    }

    static long whole(Document document, String field) {
        return number(document, field).longValue();
    }

    static double decimal(Document document, String field) {
        return number(document, field).doubleValue();
    }

    /** All values of a field, in the order in which they were put. */
    static List<Double> decimals(Document document, String field) {
        List<Double> values = new ArrayList<>();
        for (IndexableField value : document.getFields(field)) {
            values.add(needed(value.numericValue(), field).doubleValue());
        }
        return values;
    }

    static @Nullable Published published(Document document, String field) {
        String iso = document.get(field);
        return iso == null
                ? null
                : Published.parse(iso).orElseThrow(() -> new IllegalStateException(field + ": " + iso));
    }

    static @Nullable LocalDate day(Document document, String field) {
        String iso = document.get(field);
        return iso == null ? null : LocalDate.parse(iso);
    }

    static @Nullable List<Span> spans(Document document, String field) {
        String value = document.get(field);
        return value == null ? null : spans(value);
    }

    static List<Span> spans(String value) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            int dash = value.indexOf('-', at);
            int end = value.indexOf(';', dash);
            end = end < 0 ? value.length() : end;
            spans.add(new Span(Integer.parseInt(value, at, dash, 10), Integer.parseInt(value, dash + 1, end, 10)));
            at = end + 1;
        }
        return spans;
    }

    private static Number number(Document document, String field) {
        return needed(needed(document.getField(field), field).numericValue(), field);
    }

    private static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalStateException("stored document without " + field);
        }
        return value;
    }
}
