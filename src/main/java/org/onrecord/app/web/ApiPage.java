package org.onrecord.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Renders the description of the API for people: one page that loads nothing but its style. */
final class ApiPage {
    private final JsonNode document;
    private final StringBuilder html = new StringBuilder();

    private ApiPage(JsonNode document) {
        this.document = document;
    }

    static String of(JsonNode document) {
        ApiPage page = new ApiPage(document);
        page.write();
        return page.html.toString();
    }

    private void write() {
        JsonNode info = document.path("info");
        html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(info.path("title").asText()))
                .append("</title><meta name=\"viewport\" content=\"width=device-width\">")
                .append("<link rel=\"stylesheet\" href=\"docs.css\"></head><body>\n");
        element("h1", info.path("title").asText() + " " + info.path("version").asText());
        paragraphs(info.path("description").asText());
        html.append("<p><a href=\"openapi.json\">openapi.json</a></p>\n");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operation(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue());
            }
        }
        element("h2", "Schemas");
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            schema(schema.getKey(), schema.getValue());
        }
        html.append("</body></html>\n");
    }

    private void operation(String name, JsonNode operation) {
        element("h2", name);
        paragraphs(operation.path("summary").asText());
        paragraphs(operation.path("description").asText());
        if (operation.has("parameters")) {
            html.append("<table><thead><tr><th>Parameter</th><th>Type</th><th>Meaning</th></tr></thead><tbody>\n");
            for (JsonNode given : operation.path("parameters")) {
                JsonNode parameter = resolved(given);
                row(
                        parameter.path("name").asText(),
                        type(parameter.path("schema")),
                        parameter.path("description").asText());
            }
            html.append("</tbody></table>\n");
        }
        html.append("<table><thead><tr><th>Answer</th><th>Type</th><th>Meaning</th></tr></thead><tbody>\n");
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            JsonNode content = resolved(response.getValue());
            StringBuilder types = new StringBuilder();
            for (Map.Entry<String, JsonNode> type : content.path("content").properties()) {
                types.append(types.isEmpty() ? "" : ", ").append(type.getKey());
            }
            row(response.getKey(), types.toString(), content.path("description").asText());
        }
        html.append("</tbody></table>\n");
    }

    private void schema(String name, JsonNode schema) {
        html.append("<h3 id=\"")
                .append(escaped(name))
                .append("\">")
                .append(escaped(name))
                .append("</h3>\n");
        paragraphs(schema.path("description").asText());
        html.append("<table><thead><tr><th>Field</th><th>Type</th><th>Meaning</th></tr></thead><tbody>\n");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            row(
                    field.getKey(),
                    type(field.getValue()),
                    field.getValue().path("description").asText());
        }
        html.append("</tbody></table>\n");
    }

    /** What a reference points to, or the node itself. */
    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.path("$ref").asText();
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("enum")) {
            return "one of " + join(schema.path("enum"), ", ");
        }
        if (schema.path("type").asText().equals("array")) {
            return "list of " + type(schema.path("items"));
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? join(type, " or ") : type.asText();
    }

    private static String join(JsonNode values, String between) {
        StringBuilder joined = new StringBuilder();
        for (JsonNode value : values) {
            joined.append(joined.isEmpty() ? "" : between).append(value.asText());
        }
        return joined.toString();
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(escaped(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void paragraphs(String text) {
        for (String paragraph : text.split("\n\n", -1)) {
            if (!paragraph.isBlank()) {
                element("p", paragraph.strip());
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
