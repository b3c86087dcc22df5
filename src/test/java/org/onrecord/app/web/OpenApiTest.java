package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API says what the server does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OpenApiTest {
    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site = Site.of(
                folder.resolve("index"),
                Site.article("a", "2025-10-26", "We want a deal", "We want a deal!"),
                Site.article("b", "2025-10-27", "We want a deal now"));
        document = json.readTree(site.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @Test
    void isOpenApi() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                JsonNode.class.getClassLoader().getResourceAsStream("openapi/3.1/schema/2025-09-15"))) {
            assertThat(schemas.getSchema(json.readTree(in)).validate(document)).isEmpty();
        }
    }

    @Test
    void hasEveryRouteAndNoOther() throws IOException {
        List<String> described = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(site.routes());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/statements, /api/v1/statements?q=deal&facets=true&limit=1",
        "/api/v1/statements, /api/v1/statements?q=What+did+Li+say+about+a+deal+in+October+2025",
        "/api/v1/articles, /api/v1/articles?limit=1",
        "/api/v1/facets, /api/v1/facets?q=deal",
        "/api/v1/positions, /api/v1/positions",
        "/api/v1/status, /api/v1/status",
    })
    void answersAreAsDescribed(String route, String path) throws Exception {
        requireDescribed(site.get(path), route, "get");
    }

    @Test
    void whatHasAnIdIsAsDescribed() throws Exception {
        JsonNode one = json.readTree(site.get("/api/v1/statements?limit=1").body())
                .path("quotations")
                .path(0)
                .path("statement");
        String statement = "/api/v1/statements/" + one.path("statement_id").asText();
        requireDescribed(site.get(statement), "/api/v1/statements/{id}", "get");
        requireDescribed(site.get(statement + "/similar"), "/api/v1/statements/{id}/similar", "get");
        String article = "/api/v1/articles/" + one.path("article_id").asText();
        requireDescribed(site.get(article), "/api/v1/articles/{id}", "get");
    }

    @Test
    void extractedStatementsAreAsDescribed() throws Exception {
        HttpResponse<String> answer = site.post(
                "/api/v1/extract", "One thing", "Content-Type", "text/plain", "Authorization", "Bearer " + Site.TOKEN);
        requireDescribed(answer, "/api/v1/extract", "post");
    }

    @Test
    void correctionsAreAsDescribed() throws Exception {
        String id = json.readTree(site.get("/api/v1/statements?limit=1").body())
                .path("quotations")
                .path(0)
                .path("statement")
                .path("statement_id")
                .asText();
        String[] head = {"Content-Type", "application/json", "Authorization", "Bearer " + Site.TOKEN};
        for (String said : List.of(
                "\"judgement\": \"confirmed\"", "\"speaker\": \"none\"", "\"type\": \"mixed\"", "\"withdraw\": true")) {
            HttpResponse<String> made =
                    site.post("/api/v1/corrections", "{\"statement_id\": \"" + id + "\", " + said + "}", head);
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
            requireDescribed(made, "/api/v1/corrections", "post");
        }
        requireDescribed(site.post("/api/v1/corrections", "{}", head), "/api/v1/corrections", "post");
        requireDescribed(site.get("/api/v1/corrections"), "/api/v1/corrections", "get");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/statements, /api/v1/statements?limit=0",
        "/api/v1/statements, /api/v1/statements?after=1--0",
        "/api/v1/statements/{id}, /api/v1/statements/ffffff",
    })
    void problemsAreAsDescribed(String route, String path) throws Exception {
        requireDescribed(site.get(path), route, "get");
    }

    @Test
    void isRenderedWithoutAnythingFromElsewhere() throws Exception {
        HttpResponse<String> page = site.get("/api/v1/docs");
        assertThat(page.body())
                .contains("GET /api/v1/statements/{id}/similar", "<td>list of Quotation</td>")
                .doesNotContain("<script", "http://", "https://", "style=");
        assertThat(site.get("/api/v1/docs.css").statusCode()).isEqualTo(200);
    }

    private void requireDescribed(HttpResponse<String> answer, String route, String method) throws IOException {
        JsonNode response = document.path("paths")
                .path(route)
                .path(method)
                .path("responses")
                .path(Integer.toString(answer.statusCode()));
        if (response.has("$ref")) {
            response = document.at(response.path("$ref").asText().substring(1));
        }
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        JsonNode schema = response.path("content").path(type).path("schema");
        assertThat(schema.isMissingNode()).as(answer.statusCode() + " " + type).isFalse();
        ObjectNode whole = json.createObjectNode();
        whole.set("components", document.path("components"));
        whole.setAll((ObjectNode) schema);
        Schema described = schemas.getSchema(whole);
        assertThat(described.validate(json.readTree(answer.body()))).isEmpty();
    }
}
