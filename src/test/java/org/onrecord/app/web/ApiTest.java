package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.app.web.Site.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;

/** What programs get. */
final class ApiTest {
    private static final String STATEMENTS = "/api/v1/statements";
    private static final String EXTRACT = "/api/v1/extract";
    private static final String TOKEN = "Bearer " + Site.TOKEN;
    private static final Article FIRST =
            article("a", "2025-10-26", "We want a lasting truce, 𝒮 and soybeans", "Rare earths are another matter");
    private static final Article SECOND = article("b", "2025-10-27", "We want a lasting truce, 𝒮 and more soybeans");

    private final ObjectMapper json = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = Site.of(folder, FIRST, SECOND, article("c", null, "Ports have fees"));
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(site.log).isEmpty();
        site.close();
    }

    @Test
    void aPageHoldsQuotationsWithVariantsAndMarks() throws Exception {
        JsonNode page = read(STATEMENTS + "?q=soybeans&facets=true&mode=words");
        assertThat(page.path("total").asInt()).isEqualTo(2);
        JsonNode quotation = page.path("quotations").path(0);
        JsonNode statement = quotation.path("statement");
        assertThat(statement.path("text").asText()).endsWith("soybeans");
        int begin = quotation.path("matches").path(0).path(0).asInt();
        String text = statement.path("text").asText();
        assertThat(text.substring(text.offsetByCodePoints(0, begin))).isEqualTo("soybeans");
        assertThat(quotation.path("variants")).hasSize(1);
        assertThat(quotation.path("variants").path(0).path("changes").findValuesAsText("change"))
                .contains("kept")
                .containsAnyOf("added", "left_out");
        assertThat(page.path("facets").path("outlet").path(0).path("count").asInt())
                .isEqualTo(2);
        assertThat(page.path("next").isNull()).isTrue();
    }

    @Test
    void whatAQueryWasTakenForCanBeLeftOut() throws Exception {
        JsonNode page = read(STATEMENTS + "?q=What+did+Li+say+about+soybeans+in+October+2025%3F");
        JsonNode chips = page.path("understood");
        assertThat(chips.findValuesAsText("kind")).contains("speaker", "published");
        String published = "";
        for (JsonNode chip : chips) {
            if (chip.path("kind").asText().equals("published")) {
                published = chip.path("without").asText();
            }
        }
        JsonNode fewer = read(STATEMENTS + "?q=What+did+Li+say+about+soybeans+in+October+2025%3F&without="
                + URLEncoder.encode(published, StandardCharsets.UTF_8));
        assertThat(fewer.path("understood").findValuesAsText("kind"))
                .contains("speaker")
                .doesNotContain("published");
    }

    @Test
    void pagesGoOnWhileOthersWrite() throws Exception {
        for (int i = 0; i < 9; i++) {
            site.write(article("page" + i, "2025-09-0" + (i + 1), "Fentanyl number " + i * 7 + " of " + i * 31));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = read(STATEMENTS + "?q=fentanyl&mode=words&literal=true&limit=2" + after);
            assertThat(page.path("total").asInt()).isEqualTo(9);
            page.path("quotations")
                    .forEach(one -> seen.add(
                            one.path("statement").path("article_source").asText()));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
            site.write(article("more" + seen.size(), "2025-09-01", "Fentanyl again, " + seen.size() * 13));
        } while (!after.isEmpty());
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatComesTooLateIsGone() throws Exception {
        String next = read(STATEMENTS + "?limit=1&literal=true").path("next").asText();
        site.write(article("d", "2025-10-28", "One more"));
        site.passes(Duration.ofMinutes(6));
        HttpResponse<String> late = site.get(STATEMENTS + "?limit=1&literal=true&after=" + next);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("expired-cursor", "search again");
    }

    @Test
    void rowsComeAsCsvAndJsonLines() throws Exception {
        HttpResponse<String> csv = site.get(STATEMENTS + "?sort=oldest&limit=2", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        assertThat(csv.body().lines()).hasSize(4).first().asString().startsWith("schema_version,statement_id");
        assertThat(csv.headers().firstValue("Link").orElseThrow()).contains("after=", "rel=\"next\"");
        HttpResponse<String> lines = site.get(STATEMENTS + "?sort=oldest", "Accept", "application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(4).allMatch(line -> line.startsWith("{\"schema_version\":1,"));
    }

    @Test
    void anExportIsAFileOfEverything() throws Exception {
        HttpResponse<String> all = site.get("/api/v1/export?format=jsonl");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body().lines()).hasSize(4);
        assertThat(all.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"statements.jsonl\"");
        assertThat(site.get("/api/v1/export?format=csv&q=soybeans&literal=true")
                        .body()
                        .lines())
                .hasSize(3);
    }

    @Test
    void oneStatementIsFoundByTheBeginningOfItsId() throws Exception {
        String id = read(STATEMENTS + "?q=ports&mode=words")
                .path("quotations")
                .path(0)
                .path("statement")
                .path("statement_id")
                .asText();
        assertThat(read(STATEMENTS + "/" + id.substring(0, 10)).path("text").asText())
                .isEqualTo("Ports have fees");
        assertThat(read(STATEMENTS + "/" + id.toUpperCase(Locale.ROOT))
                        .path("statement_id")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    void similarStatementsLeaveOutTheStatementItself() throws Exception {
        String id = Site.analysed(FIRST) instanceof Outcome.Kept kept
                ? kept.statements().getFirst().statementId()
                : "";
        JsonNode similar = read(STATEMENTS + "/" + id + "/similar?limit=1");
        assertThat(similar.path("quotations")
                        .path(0)
                        .path("statement")
                        .path("article_source")
                        .asText())
                .isEqualTo("b");
        assertThat(similar.path("next").isNull()).isTrue();
    }

    @Test
    void articlesComeWithTheirStatements() throws Exception {
        JsonNode page = read("/api/v1/articles?limit=2");
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("articles").findValuesAsText("article_source")).containsExactly("a", "b");
        assertThat(read("/api/v1/articles?limit=2&after=" + page.path("next").asText())
                        .path("articles")
                        .findValuesAsText("article_source"))
                .containsExactly("c");
        JsonNode one = read("/api/v1/articles/" + FIRST.id());
        assertThat(one.path("text").asText()).isEqualTo(FIRST.text());
        assertThat(one.path("statements")).hasSize(2);
    }

    @Test
    void theStatusTellsFates() throws Exception {
        JsonNode status = read("/api/v1/status");
        assertThat(status.path("fates").path("kept").path("count").asInt()).isEqualTo(3);
        assertThat(status.path("statements").asInt()).isEqualTo(4);
        assertThat(status.path("bytes").asInt()).isPositive();
    }

    @Test
    void whatTheClientHasIsNotSentAgainUntilTheIndexChanges() throws Exception {
        String path = STATEMENTS + "?q=truce";
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get(path, "If-None-Match", tag, "Accept", "text/csv").statusCode())
                .isEqualTo(200);
        site.write(article("e", "2025-10-29", "A truce again"));
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void answersAreCompressedForWhoeverReadsThat() throws Exception {
        HttpResponse<byte[]> small = site.bytes(STATEMENTS, "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        byte[] whole = new GZIPInputStream(new ByteArrayInputStream(small.body())).readAllBytes();
        assertThat(new String(whole, StandardCharsets.UTF_8))
                .isEqualTo(site.get(STATEMENTS).body());
        assertThat(site.bytes(STATEMENTS, "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aHeadIsAnAnswerWithoutItsBody() throws Exception {
        String answer = site.raw(site.head("HEAD " + STATEMENTS + " HTTP/1.1"));
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: ")
                .endsWith("\r\n\r\n");
        assertThat(site.raw(site.head("HEAD /api/v1/export?format=csv HTTP/1.1")))
                .endsWith("\r\n\r\n");
    }

    @Test
    void aTextGivesItsStatements() throws Exception {
        HttpResponse<String> plain = site.post(
                EXTRACT, "One thing\nAnother", "Authorization", TOKEN, "Content-Type", "text/plain; charset=utf-8");
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(json.readTree(plain.body()).path("statements")).hasSize(2);
        String body = "{\"text\": \"One thing\", \"title\": \"News\", \"published\": \"2025-10-26\"}";
        JsonNode titled =
                json.readTree(site.post(EXTRACT, body, "Authorization", TOKEN, "Content-Type", "application/json")
                        .body());
        assertThat(titled.path("text").asText()).isEqualTo("News\n\nOne thing");
        assertThat(titled.path("fate").asText()).isEqualTo("kept");
        assertThat(site.post(EXTRACT, "One", "Origin", "http://127.0.0.1:" + site.port(), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void figuresCountWhatWasAnswered() throws Exception {
        read(STATEMENTS);
        site.get("/nothing");
        String figures = site.get("/metrics").body();
        assertThat(figures)
                .contains(
                        "onrecord_http_requests_total{method=\"GET\",route=\"/api/v1/statements\",status=\"200\"} 1.0")
                .contains("onrecord_http_requests_total{method=\"GET\",route=\"none\",status=\"404\"} 1.0")
                .contains("onrecord_http_failures_total 0.0")
                .contains("onrecord_index_open_commits 1.0");
        assertThat(site.get("/healthz").body()).isEqualTo("ok\n");
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
