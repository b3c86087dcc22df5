package org.onrecord.ingest;

import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;

/**
 * What a document says about itself; what it does not say is null.
 *
 * @param modified null as well where it is no later than {@code published}: most programs write both times everywhere, the
 *     same where nothing was changed, and the last change to a draft as well
 */
record Meta(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Published published,
        @Nullable Published modified,
        @Nullable String language) {
    private static final String PARAGRAPH_BREAK = "\n\n";

    static final Meta NONE = new Meta(null, null, null, null, null, null, null);

    Meta {
        if (modified != null && published != null && !modified.isAfter(published)) {
            modified = null;
        }
    }

    /** This, with what it lacks taken from {@code other}. */
    Meta or(Meta other) {
        return new Meta(
                title == null ? other.title : title,
                byline == null ? other.byline : byline,
                outlet == null ? other.outlet : outlet,
                url == null ? other.url : url,
                published == null ? other.published : published,
                modified == null ? other.modified : modified,
                language == null ? other.language : language);
    }

    /** The body, or where it is empty the title: a headline alone is worth reading, and is all that some items give. */
    String headlineIfEmpty(String body) {
        return body.isEmpty() && title != null ? title : body;
    }

    /**
     * An article whose text is the title, if known, and then the body: headlines hold statements too. A title that is
     * the body's first paragraph is not repeated.
     *
     * @throws Refusal if the body holds no text, or more than the limit
     */
    Article article(Source source, String origin, String body, Limits limits) throws Refusal {
        if (body.isBlank()) {
            throw Refusal.noText();
        }
        boolean hasHeadline = title == null || startsWithTitle(body, title);
        return exactly(source, origin, hasHeadline ? body : title + PARAGRAPH_BREAK + body, limits);
    }

    /** An article whose text is {@code text}, unchanged; its address, where it names none, is the one it came from. */
    Article exactly(Source source, String origin, String text, Limits limits) throws Refusal {
        if (text.length() > limits.textLength()) {
            throw Refusal.tooLarge("the text is longer than " + limits.textLength() + " UTF-16 code units");
        }
        String address = url == null ? source.served().url() : url;
        return new Article(
                Ids.sha256(text),
                origin,
                source.contentType(),
                title,
                byline,
                outlet,
                address,
                published,
                modified,
                language,
                text);
    }

    private static boolean startsWithTitle(String body, String title) {
        int end = body.indexOf(PARAGRAPH_BREAK);
        String first = end < 0 ? body : body.substring(0, end);
        return Whitespace.collapse(first).equalsIgnoreCase(title);
    }
}
