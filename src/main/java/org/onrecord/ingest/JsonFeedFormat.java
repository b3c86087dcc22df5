package org.onrecord.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;

/** JSON Feed, 1 and 1.1: an article for each item. What comes before a place where the JSON is broken is read. */
final class JsonFeedFormat implements Format {
    private static final Set<String> OF_FEED = Set.of("title", "language", "authors", "author");

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        reading.open(source);
        String text =
                Charsets.decodeText(source.bytes(), source.served().charset()).replaceFirst("^\\uFEFF", "");
        if (!items(source, reading, text, feed(text))) {
            throw new Refusal(Category.UNREADABLE, "the feed holds no items");
        }
    }

    /** What the feed says of itself, which may stand behind its items. */
    private static ObjectNode feed(String text) {
        ObjectNode feed = Json.LENIENT.createObjectNode();
        try (JsonParser json = Json.LENIENT.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (OF_FEED.contains(name)) {
                    feed.set(name, json.readValueAsTree());
                } else {
                    json.skipChildren();
                }
            }
            return feed;
        } catch (IOException toldWithTheItems) {
            return feed;
        }
    }

    /** Whether there were any. */
    private static boolean items(Source source, Reading reading, String text, JsonNode feed) throws Refusal {
        Labels labels = new Labels();
        boolean any = false;
        try (JsonParser json = Json.LENIENT.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isItems = json.currentName().equals("items");
                if (json.nextToken() != JsonToken.START_ARRAY || !isItems) {
                    json.skipChildren();
                    continue;
                }
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    any = true;
                    reading.enter();
                    item(source, reading, feed, json.readValueAsTree(), labels);
                }
            }
            if (json.nextToken() != null) {
                throw broken();
            }
            return any;
        } catch (IOException malformed) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return new Refusal(Category.CORRUPT, "the feed's JSON is broken: the rest was not read");
    }

    private static void item(Source source, Reading reading, JsonNode feed, JsonNode item, Labels labels) {
        String id = item.path("id").isIntegralNumber() ? item.path("id").asText() : text(item, "id");
        String url = Urls.web(Whitespace.first(text(item, "url"), id));
        String origin = source.origin() + "!/" + labels.next(Whitespace.first(id, url));
        try {
            Meta meta = new Meta(
                    text(item, "title"),
                    Whitespace.first(authors(item), authors(feed)),
                    text(feed, "title"),
                    url,
                    Dates.read(text(item, "date_published")),
                    Dates.read(text(item, "date_modified")),
                    Languages.tag(Whitespace.first(text(item, "language"), text(feed, "language"))));
            reading.article(meta.article(source, origin, meta.headlineIfEmpty(body(item)), reading.limits()));
        } catch (Refusal refusal) {
            reading.refuse(origin, refusal);
        }
    }

    private static String body(JsonNode item) throws Refusal {
        String html = Fragment.ofHtml(Json.text(item.path("content_html")));
        if (!html.isEmpty()) {
            return html;
        }
        String plain = Fragment.ofPlain(Json.text(item.path("content_text")));
        return plain.isEmpty() ? Fragment.ofPlain(Json.text(item.path("summary"))) : plain;
    }

    /** Version 1 has one author, 1.1 a list. */
    private static @Nullable String authors(JsonNode holder) {
        List<JsonNode> authors = new ArrayList<>();
        holder.path("authors").forEach(authors::add);
        List<String> names = Stream.concat(authors.stream(), Stream.of(holder.path("author")))
                .map(author -> text(author, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(JsonNode holder, String name) {
        return Whitespace.first(Json.text(holder.path(name)));
    }
}
