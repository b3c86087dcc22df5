package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected;

final class JsonFeedFormatTest {
    private static final String VERSION = "\"version\": \"https://jsonfeed.org/version/1.1\"";

    /** As a content management system writes it, with escaped slashes and the keys in alphabetical order. */
    private static final String FEED = """
            {
              "authors": [{"name": "Newsroom", "url": "https:\\/\\/ledger.example\\/staff"}],
              "description": "All the news",
              "feed_url": "https:\\/\\/ledger.example\\/feed.json",
              "home_page_url": "https:\\/\\/ledger.example\\/",
              "items": [
                {
                  "id": "https:\\/\\/ledger.example\\/?p=1",
                  "url": "https:\\/\\/ledger.example\\/talks",
                  "title": "Bessent & Li: talks go on",
                  "content_html": "<p>Bessent said <b>so</b>.<\\/p>\\n<figure><figcaption>Caption<\\/figcaption><\\/figure><p>Li did not.<\\/p>",
                  "summary": "Short.",
                  "date_published": "2025-10-26T14:05:00+08:00",
                  "date_modified": "2025-10-27T00:00:00Z",
                  "authors": [{"name": "Jane Doe"}, {"name": "John Roe", "avatar": "x.png"}],
                  "language": "en-GB",
                  "tags": ["trade"],
                  "attachments": [{"url": "https:\\/\\/ledger.example\\/a.mp3", "mime_type": "audio\\/mpeg", "size_in_bytes": 89970236}],
                  "_extension": {"deep": [[[1, 2.5e3, null]]]}
                },
                {
                  "id": 17,
                  "external_url": "https:\\/\\/elsewhere.example\\/x",
                  "content_text": "Greer said so,\\nand then left.\\n\\nNobody followed."
                },
                {"id": "tag:ledger,3", "title": "Only a headline: Greer says no", "author": {"name": "Old Style"}},
                {"id": "tag:ledger,3", "summary": "Li said so."},
                {"id": "tag:ledger,5", "content_html": "", "tags": []}
              ],
              "language": "en-US",
              "title": "The Ledger",
              "version": "https:\\/\\/jsonfeed.org\\/version\\/1.1"
            }
            """;

    @Test
    void givesAnArticleForEachItem() {
        List<Intake> intakes = Reads.all("f.json", Reads.utf8(FEED));
        assertThat(Reads.summary(intakes))
                .containsExactly(
                        "f.json!/https://ledger.example/?p=1",
                        "f.json!/17",
                        "f.json!/tag:ledger,3",
                        "f.json!/tag:ledger,3#2",
                        "f.json!/tag:ledger,5: UNREADABLE");
        Article first = article(intakes, 0);
        assertThat(first.contentType()).isEqualTo("application/feed+json");
        assertThat(first.title()).isEqualTo("Bessent & Li: talks go on");
        assertThat(first.byline()).isEqualTo("Jane Doe, John Roe");
        assertThat(first.outlet()).isEqualTo("The Ledger");
        assertThat(first.url()).isEqualTo("https://ledger.example/talks");
        assertThat(Reads.iso(first.published())).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(Reads.iso(first.modified())).isEqualTo("2025-10-27T00:00:00Z");
        assertThat(first.language()).isEqualTo("en-GB");
        assertThat(first.text()).isEqualTo("Bessent & Li: talks go on\n\nBessent said so.\n\nLi did not.");
        Article second = article(intakes, 1);
        assertThat(second.title()).isNull();
        assertThat(second.byline()).isEqualTo("Newsroom");
        assertThat(second.url()).isNull();
        assertThat(second.language()).isEqualTo("en-US");
        assertThat(Reads.iso(second.published())).isEqualTo("unknown");
        assertThat(Reads.iso(second.modified())).isEqualTo("unknown");
        assertThat(second.text()).isEqualTo("Greer said so,\n\nand then left.\n\nNobody followed.");
        assertThat(article(intakes, 2).text()).isEqualTo("Only a headline: Greer says no");
        assertThat(article(intakes, 2).byline()).isEqualTo("Old Style");
        assertThat(article(intakes, 3).text()).isEqualTo("Li said so.");
    }

    @Test
    void isKnownByItsContentWhateverItsName() {
        for (String name : List.of("a", "a.txt", "a.html", "a.json", "a.xml", "a.pdf")) {
            assertThat(Reads.all(name, Reads.utf8(FEED))).as(name).hasSize(5);
        }
        String page =
                "{\"items\": [{\"content_html\": \"<html><body><p>Li said so.</p></body></html>\"}], " + VERSION + "}";
        assertThat(Reads.article("a.html", page).text()).isEqualTo("Li said so.");
        assertThat(Reads.article("a", "\uFEFF \n" + page).text()).isEqualTo("Li said so.");
        assertThat(Reads.article("a", ("\uFEFF" + page).getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo("Li said so.");
        assertThat(Reads.article("a", page.replace("1.1", "1")).text()).isEqualTo("Li said so.");
    }

    @Test
    void otherJsonKeepsItsFate() {
        for (String data : List.of(
                "{\"version\": \"1.1\", \"items\": []}",
                "{\"feed\": {" + VERSION + ", \"items\": []}}",
                "{\"version\": {\"version\": \"https://jsonfeed.org/version/1.1\"}}",
                "{\"version\": 11, \"text\": \"https://jsonfeed.org/version/1.1\"}",
                "[{" + VERSION + "}]",
                "{\"version\": \"https://elsewhere.example/jsonfeed.org/version/1\"}",
                "{",
                "{}",
                "{\"a\": " + "[".repeat(100_000),
                "{\"a\": " + "1".repeat(100_000) + ", " + VERSION + "}")) {
            assertThat(Reads.summary(Reads.all("a.json", Reads.utf8(data))))
                    .as(data.substring(0, Math.min(80, data.length())))
                    .containsExactly("a.json: application/json");
        }
        assertThat(Reads.article("a.txt", "{\"note\": \"Li said so.\"}").contentType())
                .isEqualTo("text/plain");
    }

    @Test
    void keepsItemsBeforeTheBreakAndSaysThatThereIsOne() {
        String items = "{" + VERSION + ", \"title\": \"The Ledger\", \"items\": [" + item("1") + ", " + item("2");
        assertThat(summary(items)).containsExactly("a!/1", "a!/2", "a: CORRUPT");
        assertThat(summary(items + ", {\"id\": \"3\", \"title\": \"Gre")).containsExactly("a!/1", "a!/2", "a: CORRUPT");
        assertThat(summary(items + ", <html>")).containsExactly("a!/1", "a!/2", "a: CORRUPT");
        assertThat(summary(items + "]} {}")).containsExactly("a!/1", "a!/2", "a: CORRUPT");
        assertThat(summary(items + "], \"x\": ")).containsExactly("a!/1", "a!/2", "a: CORRUPT");
        assertThat(summary(items + ",]}")).containsExactly("a!/1", "a!/2");
        Article first = article(Reads.all("a", Reads.utf8(items)), 0);
        assertThat(first.outlet()).isEqualTo("The Ledger");
        for (int end = 1; end < FEED.length(); end += 31) {
            assertThat(Reads.all("a.json", Reads.utf8(FEED.substring(0, end))))
                    .as("cut at " + end)
                    .isNotEmpty();
        }
    }

    @Test
    void feedWithoutItemsIsRefused() {
        for (String items :
                List.of("", ", \"items\": []", ", \"items\": {\"id\": 1}", ", \"items\": null", ", \"items\": 1e9")) {
            Rejected fate = Reads.rejected("a", Reads.utf8("{" + VERSION + items + "}"));
            assertThat(fate.reason()).isEqualTo("the feed holds no items");
        }
    }

    @Test
    void valuesOfWrongTypesAreUnknown() {
        String odd = "{" + VERSION
                + ", \"title\": [1], \"language\": {}, \"authors\": \"x\", \"author\": 5, \"items\": [null, 7, \"x\", [],"
                + "{\"id\": {}, \"url\": 3, \"title\": true, \"content_html\": [\"<p>x</p>\"], \"content_text\": \"Li said so.\","
                + " \"date_published\": 20251026, \"authors\": {\"name\": \"x\"}, \"language\": null},"
                + "{\"id\": 123456789012345678901234567890, \"url\": \"javascript:alert(1)\", \"title\": \"Greer says no\","
                + " \"authors\": [null, 1, {}, {\"name\": 2}, {\"name\": \" \"}], \"date_published\": \"soon\"}]}";
        List<Intake> intakes = Reads.all("a", Reads.utf8(odd));
        assertThat(Reads.summary(intakes))
                .containsExactly(
                        "a!/#1: UNREADABLE",
                        "a!/#2: UNREADABLE",
                        "a!/#3: UNREADABLE",
                        "a!/#4: UNREADABLE",
                        "a!/#5",
                        "a!/123456789012345678901234567890");
        Article first = article(intakes, 4);
        assertThat(first).isEqualTo(Article.of("a!/#5", "application/feed+json", "Li said so."));
        Article second = article(intakes, 5);
        assertThat(second.byline()).isNull();
        assertThat(second.url()).isNull();
    }

    @Test
    void hugeNumbersAndDeepNestingEndTheFeedThere() {
        String start = "{" + VERSION + ", \"items\": [" + item("1") + ", ";
        assertThat(summary(start + "{\"_size\": " + "9".repeat(1_000_000) + "}, " + item("3") + "]}"))
                .containsExactly("a!/1", "a: CORRUPT");
        assertThat(summary(start + "[".repeat(1_000_000))).containsExactly("a!/1", "a: CORRUPT");
        assertThat(summary(start + "{\"_size\": 1e999999999, \"id\": -1e5, \"title\": \"Greer says no\"}]}"))
                .containsExactly("a!/1", "a!/#2");
    }

    @Test
    void oneItemTooLargeDoesNotTakeTheOthersAlong() {
        Limits few = new Limits(1000_000, 1000_000, 100, 3, 5, 1000_000, 100);
        String large = "{\"id\": \"large\", \"content_text\": \"" + "Li said so. ".repeat(100) + "\"}";
        String feed =
                "{" + VERSION + ", \"items\": [" + large + "," + item("2") + "," + item("3") + "," + item("4") + "]}";
        assertThat(Reads.summary(Reads.all(Reads.within(few), "a", Reads.utf8(feed))))
                .containsExactly("a!/large: TOO_LARGE", "a!/2", "a!/3", "a: TOO_LARGE");
        String tags = "{\"id\": \"tags\", \"content_html\": \"" + "<b>".repeat(Markup.MOST_ELEMENTS + 1) + "\"}";
        assertThat(summary("{" + VERSION + ", \"items\": [" + tags + "," + item("2") + "]}"))
                .containsExactly("a!/tags: TOO_LARGE", "a!/2");
    }

    @Test
    void charactersThatAreNoneAreReplaced() {
        String feed = "{" + VERSION
                + ", \"items\": [{\"id\": \"\\u0000x\", \"content_text\": \"Li \\ud800 said \\ud83d\\ude00 so.\"}]}";
        Article article = Reads.article("a", feed);
        assertThat(article.origin()).isEqualTo("a!/x");
        assertThat(article.text()).isEqualTo("Li ? said \uD83D\uDE00 so.");
    }

    private static String item(String id) {
        return "{\"id\": \"" + id + "\", \"title\": \"Greer says no\"}";
    }

    private static List<String> summary(String feed) {
        return Reads.summary(Reads.all("a", Reads.utf8(feed)));
    }

    private static Article article(List<Intake> intakes, int index) {
        return ((Intake.Read) intakes.get(index)).article();
    }
}
