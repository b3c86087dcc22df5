package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Ids;
import org.onrecord.model.Published;
import org.onrecord.model.Stance;
import org.onrecord.positions.Position;
import org.onrecord.positions.PositionTally;
import org.onrecord.positions.StanceQuote;

/** The page that shows where speakers stand. */
final class TimelinesPageTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = Site.of(folder, Site.article("a", "2025-10-26", "We want a deal"));
        site.stand(
                position(
                        "li",
                        "Li Chenggang",
                        "deal",
                        quote("not now", "2025-08-03", AGAINST),
                        quote("by all means", "2025-10-05", FAVOR),
                        quote("we will see", "2025-10-06", NEUTRAL),
                        quote("some day", null, FAVOR)),
                position("li", "Li Chenggang", "port_fees", quote("too high", "2025-10-05", AGAINST)),
                position("greer", "Jamieson Greer", "deal", quote("a good one", "2025-11-05", FAVOR)),
                position(null, HOSTILE, "deal", quote("<b>bold</b>", "2025-10-05", NEUTRAL)));
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(site.log).isEmpty();
        site.close();
    }

    private static Position position(@Nullable String id, String name, String target, StanceQuote... quotes) {
        PositionTally tally = new PositionTally();
        Stream.of(quotes).forEach(tally::add);
        return tally.position(id, name, target);
    }

    private static StanceQuote quote(String text, @Nullable String day, Stance.Label label) {
        Published published = day == null ? null : Published.parse(day).orElseThrow();
        return new StanceQuote(Ids.sha256(text), text, published, "news/a.txt", label, 0.8);
    }

    @Test
    void allSpeakersAndTargetsAreInOneTableThatLeadsToTheTimeLines() throws Exception {
        String page = page("/positions");
        assertThat(page)
                .contains("<h1>Positions</h1>", "US-China trade deal</th>", "Port fees</th>")
                .contains("href=\"/positions?speaker=li&amp;target=deal\"", "in favor", "1 shift", "no statement")
                .doesNotContain("alert(1)", "chart.js");
        assertThat(page.indexOf(">Jamieson Greer</span>")).isPositive();
    }

    @Test
    void aTimeLineHasATableWithTheMonthsThatLeadToTheStatements() throws Exception {
        String page = page("/positions?speaker=li&target=deal");
        assertThat(page)
                .contains("<h1>Li Chenggang on US-China trade deal</h1>", "/static/chart.js", "/static/positions.js")
                .contains("4 statements: 2 in favor, 1 neutral, 1 against. Latest side (2025-10): in favor. 1 shift.")
                .contains("href=\"/?where=month%3D2025-10&amp;where=target%3Ddeal&amp;speaker=li\"")
                .contains("data-month=\"2025-09\"", "Undated", "50&nbsp;%")
                .contains("NOT+published");
        assertThat(page.split("data-month=", -1))
                .as("months with the empty one between")
                .hasSize(1 + 3);
    }

    @Test
    void aTimeLineLeadsToSearchesThatFindTheStatements() throws Exception {
        assertThat(site.get("/?where=month%3D2025-10&where=target%3Ddeal&speaker=li")
                        .body())
                .contains("1 statement<");
        assertThat(site.get("/?q=NOT+published%3A%5B*+TO+*%5D&literal=true&where=target%3Ddeal&speaker=li")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aShiftIsShownWithTheTwoStatementsThatShowIt() throws Exception {
        assertThat(page("/positions?speaker=li&target=deal"))
                .containsSubsequence("2025-08</time> → ", "2025-10</time>: from against to in favor")
                .containsSubsequence(
                        "href=\"/statements/" + Ids.sha256("not now"),
                        "not now",
                        "href=\"/statements/" + Ids.sha256("by all means"),
                        "by all means");
    }

    @Test
    void twoSpeakersStandBesideEachOtherOverTheSameMonths() throws Exception {
        String page = page("/positions?speaker=li&speaker=greer&target=deal");
        assertThat(page)
                .contains("<h1>Li Chenggang and Jamieson Greer on US-China trade deal</h1>")
                .containsSubsequence("id=\"t1\"", "id=\"t2\"");
        assertThat(page.split("data-month=", -1)).hasSize(1 + 2 * 4);
    }

    @Test
    void whatIsNamedInAnyWayIsText() throws Exception {
        String name = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
        assertThat(page("/positions?all_speakers=true"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain(HOSTILE);
        assertThat(page("/positions?all_speakers=true&target=deal&speaker=" + name))
                .contains("where=speaker%3D%3Cscript%3Ealert%281%29%3C%2Fscript%3E&amp;speakers=all")
                .doesNotContain(HOSTILE, "<b>bold");
    }

    @Test
    void whoSaidNothingIsSaidToHave() throws Exception {
        assertThat(page("/positions?speaker=bessent&target=deal"))
                .contains("There is no statement by Scott Bessent that takes a stance on US-China trade deal.");
        assertThat(page("/positions?all_speakers=true&speaker=Nobody%22&target=deal"))
                .contains("There is no statement by Nobody\" that takes a stance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /positions?speaker=nobody                         | The roster has no speaker
            /positions?target=weather                         | The roster has no target
            /positions?speaker=li&speaker=greer&speaker=bessent | Two speakers
            /positions?min_confidence=2                       | min_confidence is a number from 0 to 1
            /positions?all_speakers=yes                       | all_speakers is true or false
            /positions?show=pie                               | show is one of counts, share
            /positions?colour=red                             | There is no parameter
            """)
    void whatIsAskedWronglyIsSaidOnAPage(String path, String sentence) throws Exception {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1", sentence);
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().split("<h1", -1)).hasSize(2);
        return answer.body();
    }
}
