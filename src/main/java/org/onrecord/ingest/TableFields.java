package org.onrecord.ingest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table, or which field of its JSON objects, holds what of an article; null where none does. The dotted
 * path {@code body.text} is the field {@code text} of the object in {@code body}.
 *
 * @param text what becomes the article's text
 * @param id what tells the rows apart; where null, or where a row has none, its number does, from 1
 */
public record TableFields(
        String text,
        @Nullable String title,
        @Nullable String date,
        @Nullable String url,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable String id) {
    public TableFields {
        Stream.of(text, title, date, url, byline, outlet, language, id)
                .filter(name -> name != null && name.isBlank())
                .forEach(name -> {
                    throw new IllegalArgumentException("a field without a name");
                });
    }

    /** Only the text. */
    public static TableFields ofText(String text) {
        return new TableFields(text, null, null, null, null, null, null, null);
    }

    /** Whether documents of this media type are read only where it is known which field holds the text. */
    public static boolean neededFor(String mediaType) {
        return TableFormat.TYPES.contains(mediaType);
    }

    /** The names in use, each once. */
    List<String> names() {
        return Stream.of(text, title, date, url, byline, outlet, language, id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
