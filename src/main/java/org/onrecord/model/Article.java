package org.onrecord.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One article as ingested. Unknown metadata is null, never guessed.
 *
 * @param id SHA-256 of {@code text} in UTF-8, lower-case hexadecimal
 * @param origin the input's path or URI as given; inside an archive or feed {@code outer!/inner}
 * @param contentType media type of the input, without parameters
 * @param url canonical address
 * @param modified when it was last changed after it was published, as its source says
 * @param language BCP 47 tag
 * @param text what every {@link Span} points into; for {@code text/plain} the decoded file, character for character
 */
public record Article(
        String id,
        String origin,
        String contentType,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String language,
        String text) {
    public Article {
        Objects.requireNonNull(text, "text");
        if (origin.isBlank()) {
            throw new IllegalArgumentException("article without an origin");
        }
        if (!Ids.isSha256(id)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + id);
        }
    }

    /** An article of which only the text is known. */
    public static Article of(String origin, String contentType, String text) {
        return new Article(Ids.sha256(text), origin, contentType, null, null, null, null, null, null, null, text);
    }

    /** The day on which it appeared, in the time zone of its source; null where that is unknown. */
    public @Nullable LocalDate day() {
        return published == null ? null : published.date();
    }
}
