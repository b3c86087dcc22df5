package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;
import org.onrecord.model.Fingerprint;
import org.onrecord.model.Ids;
import org.onrecord.model.LedgerEntry;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;

/** The page that shows what an index holds. */
final class OverviewPageTest {
    private static final String TEXT = "<script>alert(1)</script>::We want \"more\"";
    private static final Article HOSTILE = new Article(
            Ids.sha256(TEXT),
            "hostile",
            "text/plain",
            "<i>Title</i>",
            null,
            "The \"Outlet\" & <Sons>",
            null,
            Published.on(LocalDate.parse("2025-10-30")),
            null,
            "en",
            TEXT);

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = Site.of(folder, Site.article("a", "2025-10-26", "We want a deal", "And soon"), HOSTILE);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(site.log).isEmpty();
        site.close();
    }

    @Test
    void statementsAreCountedAndTheNewestShown() throws Exception {
        assertThat(page())
                .contains("<strong>2</strong> articles", "<strong>3</strong> statements")
                .contains("By speaker", "By outlet", "By type", "By stance")
                .contains("href=\"/?where=speaker%3DLi+Chenggang&amp;sort=newest&amp;speakers=all\"")
                .contains("href=\"/?where=stance%3Ddeal.favor&amp;sort=newest&amp;speakers=all\"")
                .containsSubsequence("Newest statements", "2025-10-30", "2025-10-26");
    }

    @Test
    void whatArticlesSayIsText() throws Exception {
        assertThat(page())
                .contains("&lt;script&gt;alert(1)", "The \"Outlet\" &amp; &lt;Sons&gt;")
                .doesNotContain("<script>alert", "<i>Title", "<Sons>");
    }

    @Test
    void articlesAreCountedByTheDayOnWhichTheirInputWasRead() throws Exception {
        site.store(sink -> sink.finish(read("a", "2025-11-01T23:59:59Z")));
        assertThat(page())
                .containsSubsequence(
                        "2025-11-01</th><td class=\"number\">1</td>",
                        "From inputs not read to their end</th><td class=\"number\">1</td>",
                        "<tfoot>",
                        "All</th><td class=\"number\">2</td>");
    }

    @Test
    void onlyTheLatestDaysStandByThemselves() throws Exception {
        for (int day = 1; day <= 31; day++) {
            String origin = "day" + day;
            String at = LocalDate.of(2025, 10, day) + "T10:00:00Z";
            site.store(sink -> {
                sink.accept(origin, new Outcome.Unsupported(origin, "image/png"), Duration.ZERO);
                sink.finish(read(origin, at));
            });
        }
        site.store(sink -> {
            sink.finish(read("a", "2025-09-30T10:00:00Z"));
            sink.finish(read("hostile", "2025-09-29T10:00:00Z"));
        });
        assertThat(page())
                .contains("2025-10-01</th>")
                .doesNotContain("2025-09-30</th>", "From inputs")
                .contains("Earlier, on 2 days</th><td class=\"number\">2</td>");
    }

    @Test
    void whatWasRejectedIsListedWithItsReason() throws Exception {
        assertThat(page()).contains("Nothing was rejected.");
        site.store(sink -> {
            for (int i = 0; i < 203; i++) {
                String origin = "bad<" + i + ">.pdf";
                sink.accept(
                        origin,
                        new Outcome.Rejected(origin, Outcome.Rejected.Category.CORRUPT, "The file \"ends\" too early."),
                        Duration.ZERO);
            }
        });
        assertThat(page())
                .contains("bad&lt;0&gt;.pdf", "<td>corrupt</td>", "The file \"ends\" too early.")
                .contains("And 3 more: <code>onrecord status --rejected</code> lists all.");
    }

    @Test
    void anEmptyIndexHasAPage(@TempDir Path empty) throws Exception {
        try (Site bare = Site.of(empty)) {
            assertThat(bare.get("/overview").body()).contains("Nothing was read yet.", "There is no statement yet.");
        }
    }

    @Test
    void whatThePageDoesNotKnowIsSaid() throws Exception {
        assertThat(site.get("/overview?day=1", "Accept", "text/html").statusCode())
                .isEqualTo(400);
    }

    private static LedgerEntry read(String origin, String at) {
        return new LedgerEntry(origin, null, Fingerprint.UNKNOWN, Instant.parse(at), Duration.ZERO);
    }

    private String page() throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get("/overview", "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().split("<h1", -1)).hasSize(2);
        return answer.body();
    }
}
