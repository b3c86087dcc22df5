package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.app.web.Site.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;

/** What people put right over HTTP. */
final class CorrectingTest {
    private static final String CORRECTIONS = "/api/v1/corrections";
    private static final Article TALKS = article(
            "talks",
            "2025-10-26",
            IntStream.range(0, 24)
                    .mapToObj(i -> "Point " + i * 7919 % 101 + " of " + i * 31 + " was settled")
                    .toArray(String[]::new));
    private static final Article OTHER = article("other", "2025-10-27", "Ports have fees");
    private static final List<String> IDS = ids(TALKS);

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path index = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start() throws IOException {
        index = folder.resolve("index");
        site = Site.of(index, TALKS, OTHER);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    private static List<String> ids(Article article) {
        return Site.analysed(article) instanceof Outcome.Kept kept
                ? kept.statements().stream().map(StatementRow::statementId).toList()
                : List.of();
    }

    @Test
    void aCorrectionShowsAtOnceAndIsListed() throws Exception {
        HttpResponse<String> made = post(IDS.getFirst().substring(0, 10), """
                "speaker": "greer", "type": "INDIRECT", "stances": {"us_tariffs": "AGAINST", "deal": "none"},
                "note": "he quotes Greer", "by": "ann"
                """);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode answer = json.readTree(made.body());
        assertThat(answer.path("correction").path("statement_id").asText()).isEqualTo(IDS.getFirst());
        assertThat(answer.path("correction").path("at").asText()).isEqualTo("2025-11-01T12:00:00Z");
        assertThat(answer.path("correction").path("speaker").path("name").asText())
                .isEqualTo("Jamieson Greer");
        JsonNode shown = statement(IDS.getFirst());
        assertThat(answer.path("statement")).isEqualTo(shown);
        assertThat(shown.path("speaker_id").asText()).isEqualTo("greer");
        assertThat(shown.path("type").asText()).isEqualTo("INDIRECT");
        assertThat(shown.path("attribution_rule").asText()).isEqualTo("correction");
        assertThat(shown.path("corrected_by").asText()).isEqualTo("ann");
        assertThat(shown.path("correction_note").asText()).isEqualTo("he quotes Greer");
        assertThat(shown.path("stance").findValuesAsText("label")).containsExactly("NEUTRAL", "AGAINST");
        JsonNode listed = read(made.headers().firstValue("Location").orElseThrow());
        assertThat(listed.path("total").asInt()).isEqualTo(1);
        assertThat(listed.path("corrections").path(0)).isEqualTo(answer.path("correction"));
    }

    @Test
    void whoCorrectsIsTheServersUserWhereNobodyIsNamed() throws Exception {
        JsonNode made = json.readTree(post(IDS.getFirst(), "\"name\": \"State Council\", \"kind\": \"organisation\"")
                .body());
        assertThat(made.path("correction").path("by").asText()).isEqualTo(System.getProperty("user.name"));
        assertThat(made.path("statement").path("speaker_name").asText()).isEqualTo("State Council");
        assertThat(made.path("statement").path("speaker_kind").asText()).isEqualToIgnoringCase("organisation");
        assertThat(made.path("statement").path("speaker_id").isNull()).isTrue();
    }

    @Test
    void aRejectedStatementIsGoneUntilThatIsWithdrawn() throws Exception {
        String path = "/api/v1/statements/" + IDS.getFirst();
        assertThat(post(IDS.getFirst(), "\"judgement\": \"rejected\"").statusCode())
                .isEqualTo(201);
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(read("/api/v1/status").path("statements").asInt()).isEqualTo(24);
        assertThat(post(IDS.getFirst(), "\"withdraw\": true").statusCode()).isEqualTo(201);
        assertThat(site.get(path).statusCode()).isEqualTo(200);
        HttpResponse<String> again = post(IDS.getFirst(), "\"withdraw\": true");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("nobody has corrected this statement");
    }

    @Test
    void itStillStandsWhenTheArticleIsReadAgain() throws Exception {
        post(IDS.getFirst(), "\"speaker\": \"greer\", \"type\": \"mixed\", \"by\": \"ann\"");
        post(IDS.get(1), "\"judgement\": \"rejected\"");
        site.write(TALKS);
        assertThat(statement(IDS.getFirst()).path("speaker_id").asText()).isEqualTo("greer");
        JsonNode found = read("/api/v1/statements?speaker=greer&literal=true");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(read("/api/v1/statements?where=type%3Dmixed").path("total").asInt())
                .isEqualTo(1);
        assertThat(site.get("/api/v1/statements/" + IDS.get(1)).statusCode()).isEqualTo(404);
    }

    @Test
    void itCanBeMadeWhileArticlesAreBeingStored() throws Exception {
        try (IndexSink sink = IndexSink.open(index, Settings.NONE)) {
            assertThat(post(IDS.getFirst(), "\"speaker\": \"greer\"").statusCode())
                    .isEqualTo(201);
            assertThat(statement(IDS.getFirst()).path("speaker_id").asText()).isEqualTo("greer");
            sink.accept(OTHER.origin(), Site.analysed(OTHER), Duration.ZERO);
            sink.commit();
        }
        site.passes(Duration.ofSeconds(2));
        assertThat(read("/api/v1/statements?speaker=greer&literal=true")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void entityTagsChangeWithIt() throws Exception {
        String path = "/api/v1/statements/" + IDS.getFirst();
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        post(IDS.getFirst(), "\"speaker\": \"none\"");
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyAtATimeNoneIsLost() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<List<Integer>>> senders = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                List<String> mine = IDS.subList(3 * i, 3 * i + 3);
                senders.add(CompletableFuture.supplyAsync(() -> sent(mine, go), threads));
            }
            go.countDown();
            for (CompletableFuture<List<Integer>> sender : senders) {
                assertThat(sender.get()).containsOnly(201);
            }
        }
        assertThat(read(CORRECTIONS).path("total").asInt()).isEqualTo(IDS.size());
        for (String id : IDS) {
            assertThat(statement(id).path("speaker_id").asText()).isEqualTo("bessent");
        }
    }

    private List<Integer> sent(List<String> ids, CountDownLatch go) {
        List<Integer> answers = new ArrayList<>();
        try {
            go.await();
            for (String id : ids) {
                answers.add(post(id, "\"speaker\": \"bessent\"").statusCode());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return answers;
    }

    @Test
    void theListGoesOnWhileMoreAreMade() throws Exception {
        for (int i = 0; i < 5; i++) {
            post(IDS.get(i), "\"judgement\": \"confirmed\", \"by\": \"" + i + "\"");
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = read(CORRECTIONS + "?limit=2" + after);
            seen.addAll(page.path("corrections").findValuesAsText("by"));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
            post(IDS.get(10), "\"judgement\": \"confirmed\", \"by\": \"more\"");
        } while (!after.isEmpty());
        assertThat(seen).containsExactly("4", "3", "2", "1", "0");
        assertThat(read(CORRECTIONS + "?statement_id=" + IDS.get(10))
                        .path("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aFormGoesBackToTheArticle() throws Exception {
        String id = IDS.get(2);
        HttpResponse<String> answer = form(
                TALKS.id(),
                "statement_id=" + id
                        + "&speaker=&name=He+Lifeng&kind=person&type=mixed&stance.deal=AGAINST&stance.us_tariffs="
                        + "&judgement=&note=he+is+%22vice+premier%22%0D%0A&by=%E6%9D%8E");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/articles/" + TALKS.id() + "?statement=" + id + "#s-" + id.substring(0, 12));
        JsonNode shown = statement(id);
        assertThat(shown.path("speaker_name").asText()).isEqualTo("He Lifeng");
        assertThat(shown.path("type").asText()).isEqualTo("MIXED");
        assertThat(shown.path("stance").findValuesAsText("label")).containsExactly("AGAINST");
        assertThat(shown.path("corrected_by").asText()).isEqualTo("李");
        assertThat(shown.path("correction_note").asText()).isEqualTo("he is \"vice premier\"");
    }

    @Test
    void aFormCorrectsStatementsOfItsArticleOnly() throws Exception {
        HttpResponse<String> answer = form(OTHER.id(), "statement_id=" + IDS.getFirst() + "&judgement=rejected");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(CORRECTIONS).path("total").asInt()).isZero();
    }

    @Test
    void whatCannotBeKeptIsNot() throws Exception {
        HttpResponse<String> answer =
                post(IDS.getFirst(), "\"speaker\": \"li\", \"note\": \"" + "x".repeat(10_001) + "\"");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("bad-correction", "a note or a name of more than 10000 characters");
        assertThat(site.log).isEmpty();
    }

    @Test
    void whereTheFileCannotBeReadTheServerGoesOnWithWhatItCouldRead() throws Exception {
        post(IDS.getFirst(), "\"speaker\": \"greer\"");
        String before = Files.readString(file());
        Files.writeString(file(), "nonsense\n", StandardOpenOption.APPEND);
        HttpResponse<String> refused = post(IDS.get(1), "\"judgement\": \"rejected\"");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("corrections-unavailable", "/api/v1/status says where");
        assertThat(site.get(CORRECTIONS).statusCode()).isEqualTo(503);
        for (int i = 0; i < 3; i++) {
            site.passes(Duration.ofSeconds(2));
            assertThat(statement(IDS.getFirst()).path("speaker_id").asText()).isEqualTo("greer");
        }
        assertThat(read("/api/v1/status").path("corrections_error").asText()).contains("Line 2 of");
        assertThat(site.log).singleElement().asString().contains("corrections cannot be read");
        Files.writeString(file(), before);
        assertThat(post(IDS.get(1), "\"judgement\": \"rejected\"").statusCode()).isEqualTo(201);
        assertThat(read("/api/v1/status").path("corrections_error").isNull()).isTrue();
        assertThat(read(CORRECTIONS).path("total").asInt()).isEqualTo(2);
    }

    @Test
    void whereTheFileIsGoneNoOtherIsBegun() throws Exception {
        post(IDS.getFirst(), "\"speaker\": \"greer\"");
        site.write(OTHER);
        Files.delete(file());
        assertThat(post(IDS.get(1), "\"judgement\": \"rejected\"").statusCode()).isEqualTo(503);
        assertThat(file()).doesNotExist();
        assertThat(statement(IDS.getFirst()).path("speaker_id").asText()).isEqualTo("greer");
    }

    private Path file() {
        return folder.resolve("index.corrections.jsonl");
    }

    /** @param said fields of the object besides the statement's id */
    private HttpResponse<String> post(String id, String said) throws IOException, InterruptedException {
        return site.post(
                CORRECTIONS,
                "{\"statement_id\": \"" + id + "\", " + said + "}",
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + Site.TOKEN);
    }

    /** As a browser would send it. */
    private HttpResponse<String> form(String article, String body) throws IOException, InterruptedException {
        return site.post(
                "/articles/" + article + "/corrections",
                body,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "http://127.0.0.1:" + site.port());
    }

    private JsonNode statement(String id) throws IOException, InterruptedException {
        return read("/api/v1/statements/" + id);
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
