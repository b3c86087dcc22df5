package org.onrecord.ingest;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;

/** What a document says about itself; what it does not say is null. */
record Meta(
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String url,
        @Nullable Published published,
        @Nullable String language) {
    static final Meta NONE = new Meta(null, null, null, null, null, null);

    /**
     * An article whose text is the title, if known, and then the body: headlines hold statements too. A title with which
     * the body begins is not repeated.
     *
     * @throws Refusal if the body holds no text, or more than the limit
     */
    Article article(Source source, String origin, String body, Limits limits) throws Refusal {
        if (body.isBlank()) {
            throw Refusal.noText();
        }
        return exactly(
                source, origin, title == null || startsWithTitle(body, title) ? body : title + "\n\n" + body, limits);
    }

    /** An article whose text is {@code text}, unchanged. */
    Article exactly(Source source, String origin, String text, Limits limits) throws Refusal {
        if (text.length() > limits.textLength()) {
            throw Refusal.tooLarge("the text is longer than " + limits.textLength() + " UTF-16 code units");
        }
        return new Article(
                Ids.sha256(text), origin, source.contentType(), title, byline, outlet, url, published, language, text);
    }

    private static boolean startsWithTitle(String body, String title) {
        String start = body.substring(0, Math.min(body.length(), 2 * title.length() + 16));
        return Whitespace.collapse(start).toLowerCase(Locale.ROOT).startsWith(title.toLowerCase(Locale.ROOT));
    }
}
