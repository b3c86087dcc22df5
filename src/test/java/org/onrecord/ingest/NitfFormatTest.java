package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;

final class NitfFormatTest {
    private static final String WIRE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.4//EN" "nitf-3-4.dtd">
            <nitf version="-//IPTC//DTD NITF 3.4//EN" change.date="October 18, 2006" xml:lang="en-US">
              <head>
                <title>BC-Trade Talks, 2nd Ld-Writethru</title>
                <meta name="priority" content="r"/>
                <tobject tobject.type="news"><tobject.subject tobject.subject.refnum="04008000"/></tobject>
                <docdata>
                  <doc-id regsrc="Harbour Wire" id-string="hw-20251026-0117"/>
                  <urgency ed-urg="3"/>
                  <date.issue norm="20251026T140500+0800"/>
                  <date.release norm="20251026T143000+0800"/>
                  <doc.copyright year="2025" holder="Harbour Wire Ltd"/>
                  <key-list><keyword key="Trade Talks"/></key-list>
                </docdata>
                <revision-history name="Jane Doe" function="writer-author" norm="20251026T120000+0800"/>
                <revision-history name="The desk" function="editor" norm="20251026T164500+0800"/>
                <revision-history name="The desk" function="editor" norm="20251026T151500+0800"/>
              </head>
              <body>
                <body.head>
                  <hedline>
                    <hl1 id="hl">Bessent &amp; Li see a &#8220;workable&#8221; deal</hl1>
                    <hl2>Greer says hard questions remain</hl2>
                  </hedline>
                  <note noteclass="editorsnote"><body.content><p>EDS: UPDATES with quotes.</p></body.content></note>
                  <byline>By <person>Jane Doe</person> and <person>John Roe</person>
                    <byttl>Harbour Wire Writers</byttl></byline>
                  <distributor>Harbour Wire</distributor>
                  <dateline><location>PORT ELLEN</location><story.date norm="20251025">Oct. 25</story.date></dateline>
                  <abstract><p>Both sides speak of progress.</p></abstract>
                </body.head>
                <body.content>
                  <media media-type="image">
                    <media-reference mime-type="image/jpeg" source="talks.jpg"/>
                    <media-caption><p>Bessent said nothing in this caption.</p></media-caption>
                    <media-producer>Photo by A. Painter</media-producer>
                  </media>
                  <block id="main">
                    <p>“We are very close,” <person>Scott Bessent</person> said on <chron norm="20251026">Sunday</chron>.<br/>He left.</p>
                    <hl2>Questions</hl2>
                    <p><person>Li Chenggang</person> called it <q>a long&#160;road</q>, and “<q>worth it</q>”.</p>
                    <media><media-caption>Another caption.</media-caption></media>
                    <bq><block><p>There is no agreement yet.</p></block><credit>Jamieson Greer</credit></bq>
                    <ul><li>Soybeans come first.</li></ul>
                    <datasource>Harbour Wire data</datasource>
                  </block>
                </body.content>
                <body.end><tagline>Reporting by Jane Doe</tagline></body.end>
              </body>
            </nitf>
            """;

    /** As archives for research have articles: each part of the text once more, and no character data type. */
    private static final String ARCHIVE = """
            <nitf><head><title>TALKS GO ON</title>
            <docdata><doc-id id-string="1815718"/><doc.copyright holder="The Evening Ledger" year="2007"/></docdata>
            <pubdata date.publication="20070619T000000" ex-ref="https://ledger.example/2007/talks.html" name="The Ledger"/>
            </head><body><body.head>
            <hedline><hl1>Talks Go On</hl1><hl2 class="online_headline">Talks Go On in Port Ellen</hl2></hedline>
            <byline class="print_byline">By JANE DOE</byline><byline class="normalized_byline">Doe, Jane</byline>
            </body.head><body.content>
            <block class="lead_paragraph"><p>Bessent said so.</p></block>
            <block class="full_text"><p>Bessent said so.</p><p>Li did not.</p></block>
            </body.content></body></nitf>
            """;

    @Test
    void readsWhatAnAgencySends() {
        Article article = Reads.article("hw-0117", WIRE);
        assertThat(article.origin()).isEqualTo("hw-0117");
        assertThat(article.contentType()).isEqualTo("application/nitf+xml");
        assertThat(article.title()).isEqualTo("Bessent & Li see a “workable” deal");
        assertThat(article.byline()).isEqualTo("Jane Doe, John Roe");
        assertThat(article.outlet()).isEqualTo("Harbour Wire");
        assertThat(article.url()).isNull();
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(Reads.iso(article.modified())).isEqualTo("2025-10-26T16:45:00+08:00");
        assertThat(article.language()).isEqualTo("en-US");
        assertThat(article.text())
                .isEqualTo(String.join(
                        "\n\n",
                        "Bessent & Li see a “workable” deal",
                        "Greer says hard questions remain",
                        "“We are very close,” Scott Bessent said on Sunday. He left.",
                        "Questions",
                        "Li Chenggang called it “a long road”, and “worth it”.",
                        "There is no agreement yet.",
                        "Jamieson Greer",
                        "Soybeans come first."));
    }

    @Test
    void readsTextOfAnArchiveOnce() {
        Article article = Reads.article("1815718.xml", ARCHIVE);
        assertThat(article.title()).isEqualTo("Talks Go On");
        assertThat(article.byline()).isEqualTo("JANE DOE");
        assertThat(article.outlet()).isEqualTo("The Ledger");
        assertThat(article.url()).isEqualTo("https://ledger.example/2007/talks.html");
        assertThat(Reads.iso(article.published())).isEqualTo("2007-06-19");
        assertThat(article.modified()).isNull();
        assertThat(article.language()).isNull();
        assertThat(article.text()).isEqualTo("Talks Go On\n\nBessent said so.\n\nLi did not.");
    }

    @Test
    void isKnownByItsContentWhateverItsName() {
        for (String name : List.of("a", "a.txt", "a.html", "a.xml", "a.nitf", "a.json", "a.pdf")) {
            assertThat(Reads.article(name, WIRE).contentType()).as(name).isEqualTo("application/nitf+xml");
        }
        String prefixed = "<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'><n:body><n:body.head><n:hedline>"
                + "<n:hl1>Talks go on</n:hl1></n:hedline></n:body.head><n:body.content><n:p>Li said so.</n:p><n:p>And so."
                + "</n:p></n:body.content></n:body></n:nitf>";
        assertThat(Reads.article("a", "\uFEFF\n <!-- v1 -->\n" + prefixed).text())
                .isEqualTo("Talks go on\n\nLi said so.\n\nAnd so.");
        assertThat(Reads.article("a", ("\uFEFF" + ARCHIVE).getBytes(StandardCharsets.UTF_16LE))
                        .title())
                .isEqualTo("Talks Go On");
        String latin =
                "<?xml version='1.0' encoding='ISO-8859-1'?><nitf><body><body.content><p>Gen\u00E8ve said so.</p>"
                        + "</body.content></body></nitf>";
        assertThat(Reads.article("a", latin.getBytes(StandardCharsets.ISO_8859_1))
                        .text())
                .isEqualTo("Gen\u00E8ve said so.");
    }

    @Test
    void headlineAloneIsAnArticle() {
        String alert = "<nitf><body><body.head><hedline><hl1>Greer says no</hl1></hedline></body.head></body></nitf>";
        assertThat(Reads.article("a", alert).text()).isEqualTo("Greer says no");
        assertThat(Reads.summary(Reads.all("a", Reads.utf8("<nitf/>")))).containsExactly("a: UNREADABLE");
        assertThat(Reads.summary(Reads.all("a", Reads.utf8("<nitf><body><body.content/></body></nitf>"))))
                .containsExactly("a: UNREADABLE");
    }

    @Test
    void readsByNameAndTitleOfOfficeInAnyForm() {
        assertThat(byline("<byline>By Jane Doe<byttl>Associate Writer</byttl></byline>"))
                .isEqualTo("Jane Doe");
        assertThat(byline("<byline><byttl>Jane Doe</byttl></byline>")).isEqualTo("Jane Doe");
        assertThat(byline("<byline>By Jane Doe</byline><byline>John Roe in Port Ellen</byline>"))
                .isEqualTo("Jane Doe, John Roe in Port Ellen");
        assertThat(byline("<byline/>")).isNull();
    }

    @Test
    void datesAreReadInEveryFormOfTheStandard() {
        assertThat(published("20251026T140500Z")).isEqualTo("2025-10-26T14:05:00Z");
        assertThat(published("20251026T1405+08:00")).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(published("20251026")).isEqualTo("2025-10-26");
        assertThat(published("2025-10-26T14:05:00Z")).isEqualTo("2025-10-26T14:05:00Z");
        assertThat(published("20251326T996099Z")).isEqualTo("unknown");
        assertThat(published("9".repeat(5000))).isEqualTo("unknown");
    }

    @Test
    void keepsWhatComesBeforeTheBreak() {
        String whole = WIRE.substring(0, WIRE.indexOf(" called it"));
        assertThat(Reads.article("a", whole).text()).endsWith("He left.\n\nQuestions\n\nLi Chenggang");
        for (int end = 1; end < WIRE.length(); end += 97) {
            assertThat(Reads.all("a.xml", Reads.utf8(WIRE.substring(0, end))))
                    .as("cut at " + end)
                    .hasSize(1);
        }
    }

    @Test
    void readsNothingThroughEntitiesAndFetchesNothing(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String external = "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \""
                + folder.resolve("gone.dtd").toUri()
                + "\" [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY % p SYSTEM \"" + secret.toUri()
                + "\"> %p;]><nitf><body><body.content><p>Li said &x; so.</p></body.content></body></nitf>";
        Article article = Reads.article("a", external);
        assertThat(article.text()).startsWith("Li said").doesNotContain("TOP-SECRET");

        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String bomb = "<!DOCTYPE nitf [" + entities + "]><nitf><body><body.content><p>Li said &a29; so.</p>"
                + "</body.content></body></nitf>";
        assertThat(Reads.article("a", bomb).text()).hasSizeLessThan(100);
    }

    @Test
    void readsTextHoweverDeepItLies() {
        int depth = 20_000;
        String deep = "<nitf><body><body.content>" + "<block>".repeat(depth) + "<p>Li said so.</p>"
                + "</block>".repeat(depth) + "</body.content></body></nitf>";
        assertThat(Reads.article("a", deep).text()).isEqualTo("Li said so.");
    }

    @Test
    void refusesMoreElementsThanAPageMayHold() {
        String many = "<nitf><body><body.content>" + "<p/>".repeat(Markup.MOST_ELEMENTS + 1)
                + "</body.content></body></nitf>";
        assertThat(Reads.summary(Reads.all("a", Reads.utf8(many)))).containsExactly("a: TOO_LARGE");
        String more = "<nitf>" + "<a/>".repeat(2_000_001) + "</nitf>";
        assertThat(Reads.summary(Reads.all("a", Reads.utf8(more)))).containsExactly("a: TOO_LARGE");
    }

    @Test
    void namesThatAreNoneDoNotBreakIt() {
        String odd = "<nitf xmlns:n='x'><body><body.content><n:><p>Li said so.</p></n:><p a:='x' =y>So.</p><_:-/>"
                + "</body.content></body></nitf>";
        assertThat(Reads.article("a", odd).text()).contains("Li said so.");
    }

    private static String head(String inHead, String inBodyHead) {
        return "<nitf><head>" + inHead + "</head><body><body.head>" + inBodyHead
                + "</body.head><body.content><p>Li said so." + "</p></body.content></body></nitf>";
    }

    private static @org.jspecify.annotations.Nullable String byline(String byline) {
        return Reads.article("a", head("", byline)).byline();
    }

    private static String published(String norm) {
        String docdata = "<docdata><date.issue norm=\"" + norm + "\"/></docdata>";
        return Reads.iso(Reads.article("a", head(docdata, "")).published());
    }
}
