package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;

final class FeedFormatTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:atom="http://www.w3.org/2005/Atom">
            <channel><title>The Daily</title><link>https://d.example/</link><language>en-us</language>
            <item><title>Bessent &amp; Li: &lt;i&gt;talks&lt;/i&gt; go on</title><link>https://d.example/1</link>
              <guid isPermaLink="false">id-1</guid><dc:creator>Jane Doe</dc:creator>
              <pubDate>Sun, 26 Oct 2025 14:05:00 +0800</pubDate>
              <atom:updated>2025-10-26T15:00:00+08:00</atom:updated><description>Short.</description>
              <content:encoded><![CDATA[<p>Bessent said <b>so</b>.</p><figure><figcaption>Caption</figcaption></figure><p>Li did not.</p>
              <p>The post <a href="x">Talks</a> appeared first on The Daily.</p>]]></content:encoded></item>
            <item><title>Only a headline: Greer says no</title><link>https://d.example/2</link><author>j@d.example (John Roe)</author></item>
            <item><description>&lt;p&gt;No title, but Greer said so.&lt;/p&gt;</description></item>
            <item></item>
            </channel></rss>
            """;

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title type="text">Wire</title>
            <entry><id>tag:wire,1</id><title type="html">Greer &amp;amp; Li</title>
              <link rel="self" href="https://w.example/self"/><link href="https://w.example/1"/>
              <author><name>Jane Doe</name></author><author><name>John Roe</name></author>
              <published>2025-10-26T06:05:00Z</published><updated>2025-10-27T00:00:00Z</updated>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One said.</p><p>Two said.</p></div></content></entry>
            <entry><id>tag:wire,1</id><title>Again</title><updated>2025-10-27T00:00:00Z</updated><summary>Text.</summary></entry>
            </feed>
            """;

    @Test
    void givesAnArticleForEachRssItem() {
        List<Intake> intakes = Reads.all("f.xml", Reads.utf8(RSS));
        assertThat(Reads.summary(intakes))
                .containsExactly("f.xml!/id-1", "f.xml!/https://d.example/2", "f.xml!/#3", "f.xml!/#4: UNREADABLE");
        Article first = ((Intake.Read) intakes.get(0)).article();
        assertThat(first.title()).isEqualTo("Bessent & Li: talks go on");
        assertThat(first.byline()).isEqualTo("Jane Doe");
        assertThat(first.outlet()).isEqualTo("The Daily");
        assertThat(first.url()).isEqualTo("https://d.example/1");
        assertThat(Reads.iso(first.published())).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(Reads.iso(first.modified())).isEqualTo("2025-10-26T15:00:00+08:00");
        assertThat(first.language()).isEqualTo("en-US");
        assertThat(first.contentType()).isEqualTo("application/rss+xml");
        assertThat(first.text()).isEqualTo("Bessent & Li: talks go on\n\nBessent said so.\n\nLi did not.");
        Article second = ((Intake.Read) intakes.get(1)).article();
        assertThat(second.text()).isEqualTo("Only a headline: Greer says no");
        assertThat(second.byline()).isEqualTo("John Roe");
        assertThat(Reads.iso(second.published())).isEqualTo("unknown");
        assertThat(((Intake.Read) intakes.get(2)).article().text()).isEqualTo("No title, but Greer said so.");
    }

    @Test
    void givesAnArticleForEachAtomEntry() {
        List<Article> articles = Reads.articles("f.atom", Reads.utf8(ATOM));
        assertThat(articles).extracting(Article::origin).containsExactly("f.atom!/tag:wire,1", "f.atom!/tag:wire,1#2");
        Article first = articles.get(0);
        assertThat(first.title()).isEqualTo("Greer & Li");
        assertThat(first.byline()).isEqualTo("Jane Doe, John Roe");
        assertThat(first.outlet()).isEqualTo("Wire");
        assertThat(first.url()).isEqualTo("https://w.example/1");
        assertThat(Reads.iso(first.published())).isEqualTo("2025-10-26T06:05:00Z");
        assertThat(Reads.iso(first.modified())).isEqualTo("2025-10-27T00:00:00Z");
        assertThat(first.language()).isEqualTo("en-GB");
        assertThat(first.text()).isEqualTo("Greer & Li\n\nOne said.\n\nTwo said.");
        assertThat(Reads.iso(articles.get(1).published())).isEqualTo("unknown");
        assertThat(Reads.iso(articles.get(1).modified())).isEqualTo("2025-10-27T00:00:00Z");
    }

    @Test
    void takesNoAddressButOneOfTheWebAndNoPasswordInIt() {
        String feed = "<rss version='2.0'><channel><item><link>javascript:alert(1)</link>"
                + "<guid>https://jane:secret@d.example/1</guid><description>Li said so.</description></item>"
                + "<item><link>https://jane:secret@d.example/2</link><description>Li said so.</description></item>"
                + "<item><guid>/3</guid><description>Li said so.</description></item></channel></rss>";
        assertThat(Reads.articles("f.xml", Reads.utf8(feed)))
                .extracting(Article::url)
                .containsExactly("https://d.example/1", "https://d.example/2", null);
    }

    @Test
    void updateThatEveryEntryHasToNameIsNoChangeUnlessItIsLater() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'>"
                + "<entry><id>1</id><published>2025-10-26T06:05:00Z</published><updated>2025-10-26T14:05:00+08:00</updated>"
                + "<summary>Li said so.</summary></entry>"
                + "<entry><id>2</id><published>2025-10-26</published><updated>2025-10-26T14:05:00+08:00</updated>"
                + "<summary>Li said so.</summary></entry></feed>";
        assertThat(Reads.articles("f.atom", Reads.utf8(feed)))
                .extracting(article -> Reads.iso(article.modified()))
                .containsExactly("unknown", "unknown");
    }

    @Test
    void emptyScriptInXhtmlDoesNotSwallowWhatFollows() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'><p>Li said<br/>so.</p><script src='x'/><p>Greer did not.</p></div>"
                + "</content></entry><entry><id>2</id><content type='xhtml'>&lt;p&gt;Li said so.&lt;/p&gt;</content></entry></feed>";
        assertThat(Reads.articles("f.atom", Reads.utf8(feed)))
                .extracting(Article::text)
                .containsExactly("Li said so.\n\nGreer did not.", "Li said so.");
    }

    @Test
    void readsRss1() {
        String feed = """
                <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old</title></channel>
                <item><title>Talks</title><link>https://o.example/1</link><description>Li said so.</description>
                <dc:date>2025-10-26T14:05+08:00</dc:date></item></rdf:RDF>
                """;
        Article article = Reads.article("f.rdf", feed);
        assertThat(article.text()).isEqualTo("Talks\n\nLi said so.");
        assertThat(article.outlet()).isEqualTo("Old");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26T14:05:00+08:00");
    }

    @Test
    void readsNothingThroughExternalEntities(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">"
                + "<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title><item><title>Talks &x;</title>"
                + "<description>Li said &x; so.</description></item></channel></rss>";
        List<Intake> intakes = Reads.all("f.rss", Reads.utf8(feed));
        assertThat(intakes).hasSize(1);
        assertThat(intakes.toString()).doesNotContain("TOP-SECRET");
    }

    @Test
    void doesNotExpandEntitiesOfItsOwn() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String feed = "<?xml version=\"1.0\"?><!DOCTYPE rss [" + entities
                + "]><rss version=\"2.0\"><channel><item><title>Talks &a29;</title></item></channel></rss>";
        assertThat(Reads.all("f.rss", Reads.utf8(feed))).hasSize(1);
    }

    @Test
    void readsFeedThatIsNotQuiteXmlInItsDeclaredCharset() throws Exception {
        String feed =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel><title>A & B</title>"
                        + "<item><title>Gen\u00E8ve talks</title><description>R&D chief said&nbsp;so.</description></item></channel></rss>";
        Article article = Reads.article("f.rss", feed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(article.text()).isEqualTo("Gen\u00E8ve talks\n\nR&D chief said so.");
        assertThat(article.outlet()).isEqualTo("A & B");
    }

    @Test
    void refusesFeedWithoutItemsAndXmlThatIsNoFeed() {
        assertThat(Reads.rejected("f.rss", Reads.utf8("<rss version=\"2.0\"><channel/></rss>"))
                        .reason())
                .isEqualTo("the feed holds no items");
        assertThat(Reads.summary(Reads.all("f.xml", Reads.utf8("<?xml version=\"1.0\"?><urlset><url/></urlset>"))))
                .containsExactly("f.xml: application/xml");
    }

    @Test
    void stopsAtTheLimitOfItemsAndSaysSo() {
        Limits few = new Limits(1000_000, 1000_000, 1000, 2, 5, 1000_000, 100);
        String items = "<item><title>Talks go on</title></item>".repeat(4);
        String feed = "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
        assertThat(Reads.summary(Reads.all(Reads.within(few), "f.rss", Reads.utf8(feed))))
                .containsExactly("f.rss!/#1", "f.rss!/#2", "f.rss: TOO_LARGE");
    }
}
