package org.onrecord.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says about its article in JSON-LD; scripts that are not JSON are ignored. */
final class JsonLd {
    private static final Pattern ARTICLE =
            Pattern.compile("(?:.*[/:])?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report)");
    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*(?:<!--|(?://)?\\s*<!\\[CDATA\\[)|(?:-->|(?://)?\\s*]]>)\\s*$");
    private static final int MOST_NODES = 10_000;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private @Nullable JsonNode article;

    private JsonLd(Document page) {
        for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
            collect(parse(script.data()));
        }
    }

    static JsonLd of(Document page) {
        return new JsonLd(page);
    }

    @Nullable
    String headline() {
        String headline = text("headline");
        return headline == null ? text("name") : headline;
    }

    /** The authors' names in order, separated by commas. */
    @Nullable
    String authors() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode author : each(property("author"))) {
            String name = name(author);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    @Nullable
    String publisher() {
        return each(property("publisher")).stream()
                .map(this::name)
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String published() {
        return text("datePublished");
    }

    @Nullable
    String modified() {
        return text("dateModified");
    }

    /** The article's addresses, as they stand. */
    List<String> urls() {
        List<String> urls = new ArrayList<>();
        for (String key : List.of("mainEntityOfPage", "url")) {
            for (JsonNode value : each(property(key))) {
                Stream.of(value, value.path("@id"), value.path("url"))
                        .filter(JsonNode::isTextual)
                        .map(address -> Urls.withoutPart(address.textValue()))
                        .forEach(urls::add);
            }
        }
        return urls;
    }

    private static @Nullable JsonNode parse(String script) {
        try {
            return Json.LENIENT.readTree(WRAPPING.matcher(script).replaceAll(""));
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }

    /** Level by level, so that a page's own article is met before those that it mentions. */
    private void collect(@Nullable JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        for (int i = 0; i < MOST_NODES && !open.isEmpty(); i++) {
            JsonNode node = open.remove();
            if (node.isObject()) {
                note(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            });
        }
    }

    private void note(JsonNode node) {
        String id = node.path("@id").asText();
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        boolean isArticle = each(node.get("@type")).stream()
                .anyMatch(type -> ARTICLE.matcher(type.asText()).matches());
        if (isArticle && article == null) {
            article = node;
        }
    }

    private @Nullable JsonNode property(String key) {
        return article == null ? null : article.get(key);
    }

    private @Nullable String text(String key) {
        return each(property(key)).stream()
                .filter(JsonNode::isTextual)
                .map(value -> clean(value.textValue()))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The name of a person or an organisation given as a string, an object, or a reference to one. */
    private @Nullable String name(JsonNode value) {
        JsonNode resolved =
                value.has("name") ? value : byId.getOrDefault(value.path("@id").asText(), value);
        JsonNode name = resolved.isTextual() ? resolved : resolved.path("name");
        List<JsonNode> names = each(name);
        if (names.isEmpty() || !names.get(0).isTextual()) {
            return null;
        }
        String clean = clean(names.get(0).textValue());
        return clean.isEmpty() ? null : clean;
    }

    private static List<JsonNode> each(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    private static String clean(String text) {
        return Whitespace.collapse(Parser.unescapeEntities(text, false));
    }
}
