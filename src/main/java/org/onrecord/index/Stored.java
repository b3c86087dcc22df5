package org.onrecord.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

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

    static void put(Document document, String field, @Nullable Published value) {
        put(document, field, value == null ? null : value.iso());
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

    static long whole(Document document, String field) {
        return number(document, field).longValue();
    }

    static @Nullable Published published(Document document, String field) {
        String iso = document.get(field);
        return iso == null
                ? null
                : Published.parse(iso).orElseThrow(() -> new IllegalStateException(field + ": " + iso));
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
