package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected;
import org.onrecord.model.Outcome.Rejected.Category;

final class HtmlFormatTest {
    private static final String FIRST =
            "KUALA LUMPUR — U.S. Treasury Secretary Scott Bessent said on Sunday that the talks had gone well.";
    private static final String SECOND =
            "“We have a framework,” he told reporters, adding that tariffs would stay where they are.";

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en_US"><head><title>Bessent hails talks | The Daily</title>
            <meta property="og:title" content="Bessent hails talks &amp; more - The Daily">
            <meta property="og:site_name" content="The Daily">
            <meta name="author" content="By  Jane Doe">
            <meta property="article:published_time" content="2025-10-26T14:05:00+0800">
            <meta property="article:modified_time" content="2025-10-26T18:20:00+0800">
            <link rel="canonical" href="https://daily.example/talks">
            <script>var text = "Script said so.";</script>
            <script type="application/ld+json">{"@type":"NewsArticle","articleBody":"JSON said so."}</script>
            <style>p { color: red }</style></head>
            <body class="has-sidebar nav-open">
            <div id="cookie-banner"><p>We and our partners say that we use cookies, said the cookie notice, to give you a better page.
            Accept all of them, or manage your choices at any time in the settings.</p></div>
            <header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
            <main><article>
            <header><h1>Bessent hails talks</h1><p class="standfirst">Both sides say that a deal is near after two days.</p>
            <div class="byline">By <a rel="author" href="/jane">Jane Doe</a></div><time datetime="2025-10-27">Oct 27</time></header>
            <figure><img src="a.jpg" alt="Bessent said alt"><figcaption>Bessent, who said so in a caption. Photo: AP</figcaption></figure>
            <p>KUALA LUMPUR — U.S.&nbsp;Treasury Secretary <a href="/b">Scott Bessent</a> said
               on Sunday that the talks had gone <em>well</em>.</p>
            <aside class="related"><h3>Related</h3><ul><li><a href="/1">Greer said something else last week about soybeans</a></li></ul></aside>
            <blockquote class="pullquote">We have a framework</blockquote>
            <div class="newsletter-signup"><p>Sign up for our newsletter, which the editor says is the best in town.</p><form><input></form></div>
            <p>“We have a frame\u00ADwork,” he told reporters, adding that tariffs would stay where they are.</p>
            <h2>What comes next</h2>
            <ul><li>Leaders meet on Thursday.</li><li>Greer flies home.</li></ul>
            <p>One line<br>goes on.<br><br>Another begins.</p>
            <p>Read more: <a href="/2">Li said that China would never bow</a></p>
            <div class="related-articles"><h3>More from The Daily</h3><article><p>Li Chenggang said this in another story that is long.</p></article></div>
            </article></main>
            <section class="comments"><p>A reader said that all of this was wrong, and went on for some time about it.</p></section>
            <footer><p>© 2025 The Daily. The publisher said all rights are reserved.</p></footer>
            </body></html>
            """;

    @Test
    void keepsTheArticleAndLeavesOutWhatStandsAroundIt() {
        assertThat(Reads.article("a.html", PAGE).text())
                .isEqualTo(String.join(
                        "\n\n",
                        "Bessent hails talks & more",
                        "Both sides say that a deal is near after two days.",
                        FIRST,
                        SECOND,
                        "What comes next",
                        "Leaders meet on Thursday.",
                        "Greer flies home.",
                        "One line goes on.",
                        "Another begins."));
    }

    @Test
    void readsMetadata() {
        Article article = Reads.article("a.html", PAGE);
        assertThat(article.contentType()).isEqualTo("text/html");
        assertThat(article.title()).isEqualTo("Bessent hails talks & more");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.url()).isEqualTo("https://daily.example/talks");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(Reads.iso(article.modified())).isEqualTo("2025-10-26T18:20:00+08:00");
        assertThat(article.language()).isEqualTo("en-US");
    }

    @Test
    void leavesUnknownMetadataNull() {
        Article article = Reads.article("a.html", page("", "<p>" + FIRST + "</p>"));
        assertThat(article.title()).isNull();
        assertThat(article.byline()).isNull();
        assertThat(article.outlet()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.modified()).isNull();
        assertThat(article.language()).isNull();
        assertThat(article.text()).isEqualTo(FIRST);
    }

    @Test
    void fallsBackFromPlaceToPlaceForMetadata() {
        Article article = Reads.article(
                "a.html",
                page(
                        "<title>Talks — Daily</title><meta name=application-name content=Daily>"
                                + "<meta property=og:url content='https://d.example/x'><meta name=parsely-pub-date content=soon>"
                                + "<meta http-equiv=Content-Language content='fr, en'><link rel=canonical href=/relative>",
                        "<article><p>" + FIRST + "</p><p class=byline>By Jane Doe | Reuters</p>"
                                + "<time datetime='2025-10-26T14:05'>Sunday</time></article>"));
        assertThat(article.title()).isEqualTo("Talks");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.outlet()).isEqualTo("Daily");
        assertThat(article.url()).isEqualTo("https://d.example/x");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26");
        assertThat(article.language()).isEqualTo("fr");
    }

    @Test
    void readsTimeOfLastChangeFromPlaceToPlace() {
        String published = "<meta property=article:published_time content=2025-10-26T14:05:00Z>";
        assertThat(modified(published + "<meta property=og:updated_time content=2025-10-27T09:00:00Z>", ""))
                .isEqualTo("2025-10-27T09:00:00Z");
        assertThat(modified(
                        published
                                + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"dateModified\":\"2025-10-28\"}</script>",
                        ""))
                .isEqualTo("2025-10-28");
        assertThat(modified(published, "<meta itemprop=dateModified content=2025-10-29>"))
                .isEqualTo("2025-10-29");
        assertThat(modified(published, "<time class='entry-date updated' datetime=2025-10-30>Oct 30</time>"))
                .isEqualTo("2025-10-30");
        assertThat(modified(published + "<meta property=article:modified_time content=2025-10-26T14:05:00Z>", ""))
                .isEqualTo("unknown");
        assertThat(modified(published + "<meta property=article:modified_time content=2025-10-25T23:00:00Z>", ""))
                .isEqualTo("unknown");
    }

    @Test
    void timeOfAChangeOrOfWhatIsToldIsNotThatOfPublication() {
        Article article = Reads.article(
                "a.html",
                page(
                        "",
                        "<article><time class=updated datetime=2025-10-30>Oct 30</time><p>" + FIRST
                                + " The leaders meet on <time datetime=2025-11-10>November 10</time>.</p></article>"));
        assertThat(article.published()).isNull();
        assertThat(Reads.iso(article.modified())).isEqualTo("2025-10-30");
    }

    private static String modified(String head, String around) {
        return Reads.iso(Reads.article("a.html", page(head, "<article>" + around + "<p>" + FIRST + "</p></article>"))
                .modified());
    }

    @Test
    void ignoresAddressesThatAreNotOfTheWeb() {
        Article article = Reads.article(
                "a.html", page("<link rel=canonical href='javascript:alert(1)'>", "<p>" + FIRST + "</p>"));
        assertThat(article.url()).isNull();
    }

    @Test
    void takesAddressFromTheSurestPlaceThatHasOne() {
        String saved = "<!DOCTYPE html>\n<!-- saved from url=(0026)https://d.example/saved -->\n";
        String data =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"url\":\"https://d.example/data\"}</script>";
        String graph = "<meta property=og:url content=https://d.example/graph>";
        String relative = "<link rel=canonical href=/relative>";
        String canonical = "<link rel=canonical href=https://jane:secret@d.example/canonical>";
        assertThat(url(saved, "")).isEqualTo("https://d.example/saved");
        assertThat(url(saved, data)).isEqualTo("https://d.example/data");
        assertThat(url(saved, data + graph)).isEqualTo("https://d.example/graph");
        assertThat(url(saved, data + graph + relative)).isEqualTo("https://d.example/graph");
        assertThat(url(saved, data + graph + relative + canonical)).isEqualTo("https://d.example/canonical");
        assertThat(url("", "<base href=https://d.example/world/>" + relative)).isEqualTo("https://d.example/relative");
        assertThat(url("", relative)).isNull();
        assertThat(url("", "<!-- saved from url=(0009)file:///C:/a.htm -->")).isNull();
    }

    private static @Nullable String url(String before, String head) {
        return Reads.article(
                        "a.html", before + "<html><head>" + head + "</head><body><p>" + FIRST + "</p></body></html>")
                .url();
    }

    @Test
    void keepsTitleWhoseEndIsNotTheOutlet() {
        Article article = Reads.article(
                "a.html",
                page(
                        "<title>Bessent - Li talks - day two</title><meta property=og:site_name content=Daily>",
                        "<p>" + FIRST + "</p>"));
        assertThat(article.title()).isEqualTo("Bessent - Li talks - day two");
    }

    @Test
    void findsArticleAmongUnnamedBoxes() {
        String body = "<div><div><a href=/>Home</a> <a href=/w>World</a></div><div class=x><div><p>" + FIRST + "</p><p>"
                + SECOND
                + "</p><p>Short.</p></div></div><div class=y><p>Weather: it is said to be sunny for most of the day.</p></div></div>";
        assertThat(Reads.article("a.html", page("", body)).text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\nShort.");
    }

    @Test
    void keepsAllSectionsOfAnArticleThatIsSplit() {
        String body = "<div class=s><p>" + FIRST.repeat(6)
                + "</p></div><div class=ad>Advertisement</div><div class=s><p>" + SECOND + "</p></div>";
        assertThat(Reads.article("a.html", page("", body)).text()).endsWith(SECOND);
    }

    @Test
    void findsArticleBelowAHeadlineThatIsSetApart() {
        String body =
                "<article class=hero><h1>Talks</h1><p>Both sides say that a deal is near after two days.</p></article>"
                        + "<div class=text><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";
        assertThat(Reads.article("a.html", page("", body)).text())
                .startsWith("Talks\n\n")
                .contains(FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsBlogOfTheCommonestMake() {
        String body =
                "<div id=page class=site><header class=site-header><h2>Blog</h2><p>Just another blog about trade and tariffs, it says.</p></header>"
                        + "<main class=site-main><article class='post category-social tag-ads has-post-thumbnail'><header class=entry-header>"
                        + "<h1 class=entry-title>Talks go on</h1><div class=entry-meta><span class=posted-on>Posted on <a><time datetime=2025-10-26>October 26, 2025</time></a></span>"
                        + "<span class=byline> by <span class='author vcard'><a>Jane Doe</a></span></span></div></header><div class=entry-content><p>"
                        + FIRST + "</p>"
                        + "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><ul><li><a>Facebook</a></li></ul></div></div>"
                        + "<footer class=entry-footer>Posted in Trade</footer></article><nav class=post-navigation><a>Older post</a></nav>"
                        + "<div id=comments class=comments-area><p>A reader said that this was all wrong from the start.</p></div></main>"
                        + "<aside id=secondary class=widget-area><p>Recent posts that were said to be good reading for you.</p></aside></div>";
        Article article = Reads.article("a.html", page("", body));
        assertThat(article.text()).isEqualTo("Talks go on\n\n" + FIRST);
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26");
    }

    @Test
    void readsPageThatIsWrappedInAForm() {
        String body = "<form id=aspnetForm><h1>Talks</h1><p>" + FIRST + "</p></form>";
        assertThat(Reads.article("a.html", page("", body)).text()).isEqualTo("Talks\n\n" + FIRST);
    }

    @Test
    void readsOldPageOfLineBreaksAlone() {
        String body = FIRST + "<br><br>" + SECOND + "<br>\n<br>End.";
        assertThat(Reads.article("a.html", page("", body)).text()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\nEnd.");
    }

    @Test
    void readsPageWhoseOnlyContainerIsCalledAWidget() {
        String body = "<div class=widget><p>" + FIRST + "</p></div>";
        assertThat(Reads.article("a.html", page("", body)).text()).isEqualTo(FIRST);
    }

    @Test
    void keepsQuotationsAndTheirSpeakers() {
        String body = "<article><h1>T</h1><p>" + FIRST
                + "</p><blockquote><p>We are close.</p><footer>— Scott Bessent</footer></blockquote>"
                + "<figure><blockquote>Not yet.</blockquote><figcaption>Jamieson Greer</figcaption></figure>"
                + "<p>He said <q>maybe</q> twice.</p></article>";
        assertThat(Reads.article("a.html", page("", body)).text())
                .endsWith("We are close.\n\n— Scott Bessent\n\nNot yet.\n\nJamieson Greer\n\nHe said “maybe” twice.");
    }

    @Test
    void dropsMidArticleLinkListWithItsHeading() {
        String body = "<article><h1>T</h1><p>" + FIRST
                + "</p><h4>In other news</h4><ul><li><a href=/1>Greer said that</a></li>"
                + "<li><a href=/2>Li said this</a></li></ul><p>" + SECOND + "</p></article>";
        assertThat(Reads.article("a.html", page("", body)).text()).isEqualTo("T\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void readsDeclaredAndUndeclaredCharsets() {
        String text = "“We’re close”, said Bessent at the café in Genève after long talks there.";
        Charset western = Charset.forName("windows-1252");
        assertThat(Reads.article("a.html", page("", "<p>" + text + "</p>").getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
        assertThat(Reads.article(
                                "a.html",
                                page("<meta charset=iso-8859-1>", "<p>" + text + "</p>")
                                        .getBytes(western))
                        .text())
                .isEqualTo(text);
        assertThat(Reads.article(
                                "a.html",
                                page("<meta charset=utf-8>", "<p>" + text + "</p>")
                                        .getBytes(western))
                        .text())
                .isEqualTo(text);
        assertThat(Reads.article(
                                "a.html",
                                ("\uFEFF" + page("", "<p>" + text + "</p>")).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        String chinese = "李成钢表示，双方就稳妥解决多项重要经贸议题形成初步共识，下一步将履行各自国内批准程序。";
        assertThat(Reads.article(
                                "a.html",
                                page("<meta charset=gb2312>", "<p>" + chinese + "</p>")
                                        .getBytes(Charset.forName("GBK")))
                        .text())
                .isEqualTo(chinese);
    }

    @Test
    void keepsRightToLeftTextAsItIs() {
        String text =
                "قال وزير الخزانة الأميركي سكوت بيسنت يوم الأحد: \"نحن قريبون من اتفاق\"، وأضاف أن المحادثات بناءة.";
        Article article = Reads.article("a.html", "<html lang=ar dir=rtl><body><p>" + text + "</p></body></html>");
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.language()).isEqualTo("ar");
    }

    @Test
    void refusesPageWithoutText() {
        assertThat(Reads.rejected("a.html", Reads.utf8(page("<title>Loading</title>", "<script>x()</script>"))))
                .satisfies(fate -> assertThat(fate.category()).isEqualTo(Category.UNREADABLE))
                .satisfies(fate -> assertThat(fate.reason()).isEqualTo("no text in the document"));
    }

    @Test
    void survivesDeepNestingAndLongLines() {
        String deep = "<div>".repeat(5_000) + "<p>" + FIRST + "</p>";
        assertThat(Reads.all("a.html", Reads.utf8(page("", deep)))).hasSize(1);
        String wide = "<p>" + "a said b. ".repeat(100_000) + "</p>";
        assertThat(Reads.article("a.html", page("", wide)).text()).hasSize(999_999);
    }

    @Test
    @Timeout(120)
    void searchesFigureOnceHoweverMuchItHolds() {
        String figure = "<figure>" + "<b>x</b>".repeat(150_000) + "<blockquote>Li said so.</blockquote></figure>";
        assertThat(Reads.article("a.html", page("", figure)).text()).endsWith("x\n\nLi said so.");
    }

    private static String page(String head, String body) {
        return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
    }

    @Test
    void refusesMoreElementsThanPagesHold() {
        for (String tag : new String[] {"<div>", "<table><td>", "<b>"}) {
            byte[] page = Reads.utf8("<html><body>" + tag.repeat(Markup.MOST_ELEMENTS + 1) + "<p>Li said so.</p>");
            Rejected rejected = Reads.rejected("a.html", page);
            assertThat(rejected.category()).isEqualTo(Category.TOO_LARGE);
            assertThat(rejected.reason()).isEqualTo("the markup holds more than 200000 elements");
        }
    }

    @Test
    void readsTextHoweverDeep() {
        String page = "<html><body>" + "<div>".repeat(5000) + "<p>Li said so.</p>" + "</div>".repeat(5000)
                + "<p>Bessent did not.</p>";
        assertThat(Reads.article("a.html", page).text()).isEqualTo("Li said so.\n\nBessent did not.");
    }

    @Test
    void countsTextOfNestedElementsOnce() throws Refusal {
        Document page = Markup.xml("<a>one <b> two</b><c/></a>");
        TextLengths ofPage = TextLengths.of(page);
        assertThat(page.select("a, b, c").stream().map(ofPage::get)).containsExactly(6, 3, 0);
    }
}
