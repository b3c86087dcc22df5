package org.onrecord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser, on what the models make of the sample corpus. */
@Tag("model")
@Tag("browser")
final class BrowserTest {
    private static final String QUESTION = "what did Li say about rare earths";
    private static final Path PICTURES = Path.of("target", "screenshots");

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Program server;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.open(folder.resolve("downloads"), true);
        for (String part : List.of("text", "html")) {
            FileUtils.copyDirectory(
                    Path.of("corpus", part).toFile(), news().resolve(part).toFile());
        }
        ingest();
        server = Program.serve(folder.resolve("index"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private static Path news() {
        return folder.resolve("news");
    }

    private static void ingest() throws Exception {
        Program.run(
                "ingest", news().toString(), "--index", folder.resolve("index").toString());
    }

    @Test
    void aQuestionFindsStatementsWithTheirWordsMarked() {
        open("/");
        browser.type("#q", QUESTION);
        browser.submit("#q");
        assertThat(browser.address()).isEqualTo(server.address() + "/?q=what+did+Li+say+about+rare+earths");
        assertThat(browser.texts(".chips .kind")).contains("Speaker");
        assertThat(browser.texts(".quote .speaker")).isNotEmpty().allMatch("Li Chenggang"::equals);
        assertThat(browser.texts(".quote blockquote mark")).contains("rare");
        assertThat(browser.texts(".quote .stance")).isNotEmpty().allMatch(stance -> stance.matches("[▲▼●] .+"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aFacetNarrowsWhatIsFoundToAsManyAsItCounts() {
        open("/?sort=newest");
        WebElement facet = browser.one(".facets details:first-of-type li:nth-of-type(2) a");
        String count = browser.text(facet.findElement(org.openqa.selenium.By.cssSelector(".count")));
        browser.click(facet);
        assertThat(browser.texts("#total")).containsExactly(count + (count.equals("1") ? " statement" : " statements"));
        assertThat(browser.all(".facets .chosen")).hasSize(1);
        browser.click(browser.one(".facets .chosen"));
        assertThat(browser.address()).isEqualTo(server.address() + "/?sort=newest");
    }

    @Test
    void anArticleHasItsMarksAtTheRightWords() throws Exception {
        open("/?q=magnets+are+moving");
        browser.click(browser.one(".quote blockquote a"));
        assertThat(browser.address()).contains("/articles/");
        String id = browser.address().replaceAll(".*/articles/([0-9a-f]+).*", "$1");
        String text = Files.readString(news().resolve("text/transcript-turns.txt"));
        assertThat(browser.all(".body p").stream().map(browser::text).toList())
                .isEqualTo(text.lines().filter(line -> !line.isBlank()).toList());
        assertThat(browser.texts(".body .content.chosen"))
                .containsExactly("Magnets are moving. Not as fast as I would like, but they are moving.");
        assertThat(browser.texts("#statement blockquote")).isEqualTo(browser.texts(".body .content.chosen"));
        assertThat(id).hasSize(64);
        assertThat(browser.texts("#statement summary")).containsExactly("Why", "Correct this");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aCorrectedSpeakerStaysWhenTheArticleIsReadAgain() throws Exception {
        open("/?q=that+said+he+and+i+talk+most+weeks");
        browser.click(browser.one(".quote blockquote a"));
        assertThat(browser.texts("#statement h2 .speaker")).containsExactly("Jamieson Greer");
        browser.one("#correct summary").click();
        browser.one("#speaker option[value=li]").click();
        browser.type("#by", "a reader");
        browser.click(browser.one("#correct button"));
        assertThat(browser.texts("#statement h2 .speaker")).containsExactly("Li Chenggang");
        assertThat(browser.texts("#statement .note").getFirst()).startsWith("Checked by a reader");
        String before = browser.address();
        Path article = news().resolve("text/transcript-turns.txt");
        Files.writeString(article, Files.readString(article) + "\nA line was added to the transcript.\n");
        ingest();
        // The server looks for a new commit once a second.
        Thread.sleep(1_500);
        open("/?q=that+said+he+and+i+talk+most+weeks");
        browser.click(browser.one(".quote blockquote a"));
        assertThat(browser.address()).isNotEqualTo(before);
        assertThat(browser.texts(".body p")).contains("A line was added to the transcript.");
        assertThat(browser.texts("#statement h2 .speaker")).containsExactly("Li Chenggang");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aMonthOfATimeLineLeadsToItsStatements() {
        open("/positions?target=deal&speaker=bessent&speaker=li");
        assertThat(browser.all("canvas[role=img]")).hasSize(2).allMatch(WebElement::isDisplayed);
        assertThat(browser.texts("h2 .speaker")).containsSubsequence("Scott Bessent", "Li Chenggang");
        WebElement month = browser.one("table.months tbody a");
        browser.click(month);
        assertThat(browser.address()).contains("where=month%3D20", "where=target%3Ddeal");
        assertThat(browser.texts(".quote .speaker")).isNotEmpty().allMatch("Scott Bessent"::equals);
        assertThat(browser.texts(".quote .stances")).allMatch(stances -> stances.contains("US-China trade deal"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsFoundIsDownloadedAsATable() throws Exception {
        open("/?sort=newest&where=type%3Ddirect");
        int total = Integer.parseInt(browser.texts("#total").getFirst().split(" ", -1)[0]);
        browser.one("a[download]").click();
        List<String> lines = Files.readAllLines(browser.downloaded("statements.csv"));
        assertThat(lines.getFirst()).startsWith("schema_version,statement_id");
        assertThat(lines.stream().skip(1).filter(line -> line.contains(",DIRECT,")))
                .hasSize(total);
    }

    @Test
    void furtherPagesComeWhileTheReaderScrolls() {
        browser.look(1280, 800, false);
        open("/?sort=newest&limit=5");
        browser.run("window.scrollTo(0, document.body.scrollHeight)");
        browser.await("return document.querySelectorAll('#quotes > li').length > 5");
        List<String> ids = browser.all("#quotes .quote").stream()
                .map(quote -> String.valueOf(quote.getDomAttribute("id")))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void aReaderGetsAroundByKeyboard() {
        open("/?q=tariffs");
        browser.press(Keys.TAB);
        assertThat(browser.text(browser.focused())).isEqualTo("To the content");
        browser.press(Keys.ENTER);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("main");
        browser.press("/");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("q");
    }

    @Test
    void everythingComesFromTheServerItself() {
        for (String path : views().values()) {
            open(path);
            assertThat(browser.run("""
                    return performance.getEntriesByType('resource')
                        .filter(one => !one.name.startsWith(location.origin)).length""")).isEqualTo(0L);
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nobodyIsKeptOutAndNothingIsCutOffInAnyViewWidthOrScheme() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> view : views().entrySet()) {
            for (int width : List.of(360, 1280, 1920)) {
                for (boolean dark : List.of(false, true)) {
                    String name = view.getKey() + "-" + width + (dark ? "-dark" : "-light");
                    browser.look(width, width < 800 ? 780 : 800, dark);
                    open(view.getValue());
                    browser.picture(PICTURES.resolve(name + ".png"));
                    browser.hindrances().forEach(hindrance -> wrong.add(name + " " + hindrance));
                    browser.cutOff().forEach(element -> wrong.add(name + " cuts off " + element));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void searchingAndReadingTakeNoScript() {
        try (Browser plain = Browser.open(folder.resolve("plain"), false)) {
            plain.go(server.address() + "/");
            plain.one("#q").sendKeys("rare earths" + Keys.ENTER);
            assertThat(plain.one("#total").getText()).matches("[1-9]\\d* statements?");
            plain.one(".quote blockquote a").click();
            assertThat(plain.one("#statement blockquote").getText()).isNotBlank();
        }
    }

    @Test
    void aTextThatIsSentIsAnalysedByTheModels() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/extract"))
                    .header("Content-Type", "application/json")
                    .header("Origin", server.address())
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"text\": \"“We will keep the channel open,” Treasury Secretary Scott Bessent said.\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("\"speaker_id\":\"bessent\"", "We will keep the channel open", "\"type\":\"DIRECT\"");
        }
    }

    /** Every view by its name. */
    private static Map<String, String> views() {
        return Map.of(
                "search", "/?q=" + QUESTION.replace(' ', '+'),
                "article", article(),
                "positions", "/positions?target=deal&speaker=bessent&speaker=li",
                "standings", "/positions",
                "overview", "/overview");
    }

    private static String article() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.address() + "/api/v1/statements?q=magnets+are+moving&limit=1"))
                    .build();
            String found =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            String statement = found.replaceAll("(?s).*?\"statement_id\":\"([0-9a-f]+)\".*", "$1");
            String article = found.replaceAll("(?s).*?\"article_id\":\"([0-9a-f]+)\".*", "$1");
            return "/articles/" + article + "?statement=" + statement + "#statement";
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void open(String path) {
        browser.go(server.address() + path);
    }
}
