package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.app.web.Site.article;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;

/** What people get, as far as it does not take a browser. */
final class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"soybeans\" 'x' 😀 </p>";
    private static final Article FIRST =
            article("a", "2025-10-26", "We want a lasting truce and soybeans", "Rare earths are another matter");
    private static final Article SECOND = article("b", "2025-10-27", "We want a lasting truce and more soybeans");
    private static final Article THIRD = article("c<i>", null, HOSTILE);

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = Site.of(folder, FIRST, SECOND, THIRD);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(site.log).isEmpty();
        site.close();
    }

    @Test
    void aQuotationIsShownWithItsSpeakerDayStanceAndVariants() throws Exception {
        Document page = page("/?q=lasting+truce&mode=words");
        assertThat(page.select("#total").text()).isEqualTo("2 statements");
        assertThat(page.select(".quote")).hasSize(1);
        Element quote = page.expectFirst(".quote");
        assertThat(quote.expectFirst(".speaker").text()).isEqualTo("Li Chenggang");
        assertThat(quote.select("blockquote mark").eachText()).containsExactly("lasting", "truce");
        assertThat(quote.select(".stance").text()).isEqualTo("▲ in favor of US-China trade deal");
        assertThat(quote.select("time").eachAttr("datetime")).contains("2025-10-26", "2025-10-27");
        assertThat(quote.select(".variants ins, .variants del").text()).isEqualTo("more");
    }

    @Test
    void nothingThatAnArticleSaysBecomesMarkup() throws Exception {
        String html = html("/?q=soybeans&mode=words&sort=oldest");
        assertThat(html).doesNotContain("<script>alert").doesNotContain("c<i>");
        Document page = Jsoup.parse(html);
        assertThat(page.select("blockquote").eachText()).contains(HOSTILE);
        assertThat(page.select("script").eachAttr("src")).containsExactly("/static/site.js");
        Document hostile = page("/?q=%3Cscript%3Ealert(1)%3C/script%3E%22%3E&mode=words");
        assertThat(hostile.select("#q").val()).isEqualTo("<script>alert(1)</script>\">");
        assertThat(hostile.select("script")).hasSize(1);
    }

    @Test
    void noAttributeBringsScriptsOrStyles() throws Exception {
        for (String path : List.of("/?q=soybeans", reading(FIRST), "/nothing")) {
            for (Element element : page(path).getAllElements()) {
                element.attributes()
                        .forEach(attribute -> assertThat(attribute.getKey())
                                .doesNotStartWith("on")
                                .isNotEqualTo("style"));
            }
        }
    }

    @Test
    void conditionsAreTakenAwayAndFacetsAdded() throws Exception {
        Document page = page("/?q=What+did+Li+say+about+soybeans%3F&mode=words");
        assertThat(page.select(".chips .kind").eachText()).contains("Speaker");
        String without = page.expectFirst(".chips .remove").attr("href");
        assertThat(page(without).select(".chips .kind").eachText()).doesNotContain("Speaker");
        Element month = page("/").select(".facets a").stream()
                .filter(link -> link.text().startsWith("2025-10"))
                .findFirst()
                .orElseThrow();
        assertThat(month.text()).isEqualTo("2025-10 3");
        Document narrowed = page(month.attr("href"));
        assertThat(narrowed.select("#total").text()).isEqualTo("3 statements");
        assertThat(narrowed.select(".facets .chosen").text()).isEqualTo("2025-10 3");
        assertThat(narrowed.select("input[name=where]").eachAttr("value")).containsExactly("month=2025-10");
        assertThat(page(narrowed.select(".facets .chosen").attr("href"))
                        .select("#total")
                        .text())
                .isEqualTo("4 statements");
    }

    @Test
    void whoLooksForNothingSeesTheNewest() throws Exception {
        Document page = page("/");
        assertThat(page.select(".quote .where > time").eachText()).first().isEqualTo("2025-10-27");
        // What is typed next is not to be sorted by day for it.
        assertThat(page.select("select[name=sort] option[selected]").val()).isEqualTo("relevance");
    }

    @Test
    void pagesFollowOneAnother() throws Exception {
        Document first = page("/?limit=1&sort=newest");
        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".quote").eachAttr("id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.select(".quote").eachAttr("id"));
        assertThat(page(second.select("a[rel=first]").attr("href"))
                        .select(".quote")
                        .eachAttr("id"))
                .isEqualTo(first.select(".quote").eachAttr("id"));
    }

    @Test
    void whatIsFoundIsThereAsATable() throws Exception {
        Document page = page("/?q=soybeans&mode=words&sort=newest&where=month%3D2025-10");
        String table = html(page.select("a[download]").attr("href"));
        assertThat(table.lines().skip(1)).hasSize(2);
    }

    @Test
    void anArticleHasItsStatementsMarkedInPlace() throws Exception {
        Document page = page(reading(FIRST));
        assertThat(page.select(".body p").eachText())
                .isEqualTo(FIRST.text().lines().toList());
        assertThat(page.select(".body .content").eachText())
                .isEqualTo(FIRST.text().lines().toList());
        assertThat(page.select("h1").text()).isEqualTo("Talks in a");
        assertThat(page.select("a[rel~=external]").attr("href")).isEqualTo("https://news.example/a");
        assertThat(page.select("#statement")).isEmpty();
    }

    @Test
    void aClickOnAStatementSaysWhy() throws Exception {
        String href = page(reading(FIRST))
                .expectFirst(".body p:last-of-type .content")
                .attr("href");
        Document page = page(href);
        assertThat(page.select(".body .chosen").text()).isEqualTo("Rare earths are another matter");
        assertThat(page.select("#statement blockquote").text()).isEqualTo("Rare earths are another matter");
        assertThat(page.select("#statement dd").eachText()).contains("by hand", "80 %");
        assertThat(page.select("form.correction input[name=statement_id]").val())
                .matches("[0-9a-f]{64}");
        assertThat(page.select("form.correction select[name=type] option").eachText())
                .containsExactly("as it is: direct", "direct", "indirect", "mixed");
        HttpResponse<String> cited = site.get(page.select("a[rel=bookmark]").attr("href"), "Accept", "text/html");
        assertThat(cited.statusCode()).isEqualTo(303);
        String place = cited.headers().firstValue("Location").orElseThrow();
        String anchor = place.substring(place.indexOf('#') + 1);
        assertThat(page(place).expectFirst("#" + anchor).text()).isEqualTo("Rare earths are another matter");
    }

    @Test
    void statementsAlikeAreOnAPageOfTheirOwn() throws Exception {
        Document page =
                page(page("/?q=truce&mode=words").select(".quote .more a").attr("href"));
        assertThat(page.select(".quotes .quote blockquote").eachText().getFirst())
                .contains("truce");
    }

    @Test
    void whoAsksForAPageGetsThePageOfWhatIsWrong() throws Exception {
        HttpResponse<String> answer = site.get("/?limit=x", "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(Reply.HTML);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("The request cannot be read");
        assertThat(site.get("/?limit=x").headers().firstValue("Content-Type")).hasValue(Reply.PROBLEM);
    }

    @Test
    void whatAPageLoadsIsSmallAndComesFromHere() throws Exception {
        Document page = page("/?q=soybeans");
        List<String> loaded = page.select("[src], link[href]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                .toList();
        long bytes = page.outerHtml().length();
        for (String path : loaded) {
            assertThat(path).startsWith("/static/");
            bytes += site.bytes(path).body().length;
        }
        assertThat(loaded).hasSize(3);
        assertThat(bytes).isLessThan(150_000);
    }

    @Test
    void whatIsKnownIsNotSentAgain() throws Exception {
        for (String path : List.of("/?q=soybeans", "/static/chart.js", reading(FIRST))) {
            HttpResponse<String> answer = site.get(path);
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(site.get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
        }
        site.passes(Duration.ofSeconds(2));
        assertThat(site.get("/static/secret").statusCode()).isEqualTo(404);
    }

    private static String reading(Article article) {
        return "/articles/" + article.id();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(html(path));
    }

    private String html(String path) throws Exception {
        int fragment = path.indexOf('#');
        return site.get(fragment < 0 ? path : path.substring(0, fragment), "Accept", "text/html,*/*;q=0.8")
                .body();
    }
}
