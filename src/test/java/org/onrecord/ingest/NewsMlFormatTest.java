package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Article;

final class NewsMlFormatTest {
    private static final String NAR = "http://iptc.org/std/nar/2006-10-01/";

    private static final String MESSAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
              <header>
                <sent>2025-10-26T14:10:00Z</sent><sender>harbourwire.example</sender>
                <transmitId>tx-991</transmitId><priority>4</priority>
              </header>
              <itemSet>
                <packageItem guid="urn:newsml:harbourwire.example:20251026:pack-1" version="3" standard="NewsML-G2"
                    standardversion="2.33" conformance="power" xml:lang="en">
                  <itemMeta><itemClass qcode="ninat:composite"/><versionCreated>2025-10-26T14:09:00Z</versionCreated></itemMeta>
                  <groupSet root="root"><group id="root" role="group:main">
                    <itemRef residref="urn:newsml:harbourwire.example:20251026:text-1"><title>Not an article</title></itemRef>
                  </group></groupSet>
                </packageItem>
                <newsItem guid="urn:newsml:harbourwire.example:20251026:text-1" version="5" standard="NewsML-G2"
                    standardversion="2.33" conformance="power" xml:lang="en-GB">
                  <catalogRef href="https://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"/>
                  <rightsInfo><copyrightHolder literal="Harbour Wire Ltd"/><copyrightNotice>(c) 2025</copyrightNotice></rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider qcode="nprov:HW"><name>Harbour Wire</name></provider>
                    <versionCreated>2025-10-26T14:05:00Z</versionCreated>
                    <firstCreated>2025-10-26T12:00:00Z</firstCreated>
                    <pubStatus qcode="stat:usable"/>
                    <edNote>EDS: ADDS quotes</edNote>
                  </itemMeta>
                  <contentMeta>
                    <urgency>3</urgency>
                    <contentCreated>2025-10-26T20:00:00+08:00</contentCreated>
                    <located><name>Port Ellen</name></located>
                    <creator qcode="hwstaff:jd"><name>Jane Doe</name></creator>
                    <by>By Jane Doe and John Roe</by>
                    <headline role="hldrole:short">Trade talks</headline>
                    <headline>Bessent &amp; Li see a “workable” deal</headline>
                    <slugline>TRADE-TALKS/</slugline>
                    <language tag="en-US"/>
                    <description role="drol:summary">Both sides speak of progress.</description>
                  </contentMeta>
                  <contentSet>
                    <inlineXML contenttype="application/xhtml+xml" wordcount="60" rendition="rnd:text">
                      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Talks</title><meta name="x" content="y"/></head>
                      <body><script src="x.js"/><p>PORT ELLEN, Oct 26 (Harbour Wire) - “We are very close,” Scott Bessent said.</p>
                      <figure><img src="a.jpg"/><figcaption>A caption.</figcaption></figure>
                      <p>Li Chenggang called it<br/>a long road.</p><div class="caption">Another caption.</div></body></html>
                    </inlineXML>
                    <inlineData contenttype="text/plain">The same once more.</inlineData>
                  </contentSet>
                </newsItem>
                <newsItem guid="urn:newsml:harbourwire.example:20251026:pic-1" version="1">
                  <itemMeta><itemClass qcode="ninat:picture"/><provider literal="Harbour Wire"/></itemMeta>
                  <contentMeta><headline>Bessent speaks</headline><description>Scott Bessent said nothing.</description></contentMeta>
                  <contentSet><remoteContent href="pic-1.jpg" contenttype="image/jpeg" size="12345"/></contentSet>
                </newsItem>
                <newsItem guid="urn:newsml:harbourwire.example:20251026:text-2" version="1" xml:lang="en">
                  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:HW"/>
                    <versionCreated>2025-10-26T14:07:00Z</versionCreated></itemMeta>
                  <contentMeta><creator literal="Harbour Wire" type="cpnat:organisation"/><creator literal="John Roe"/></contentMeta>
                  <contentSet><inlineXML contenttype="application/nitf+xml">
                    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Greer says no</hl1></hedline>
                    <byline>By Nobody</byline></body.head><body.content><p>Jamieson Greer said so.</p>
                    <media><media-caption>Caption.</media-caption></media></body.content></body></nitf>
                  </inlineXML></contentSet>
                </newsItem>
              </itemSet>
            </newsMessage>
            """;

    @Test
    void givesAnArticleOrFateForEachItemOfAMessage() {
        List<Intake> intakes = Reads.all("m", Reads.utf8(MESSAGE));
        String id = "m!/urn:newsml:harbourwire.example:20251026:";
        assertThat(Reads.summary(intakes))
                .containsExactly(
                        id + "pack-1: application/vnd.iptc.g2.packageitem+xml",
                        id + "text-1",
                        id + "pic-1: image/jpeg",
                        id + "text-2");
        Article first = ((Intake.Read) intakes.get(1)).article();
        assertThat(first.contentType()).isEqualTo("application/vnd.iptc.g2.newsmessage+xml");
        assertThat(first.title()).isEqualTo("Bessent & Li see a “workable” deal");
        assertThat(first.byline()).isEqualTo("Jane Doe and John Roe");
        assertThat(first.outlet()).isEqualTo("Harbour Wire");
        assertThat(first.url()).isNull();
        assertThat(Reads.iso(first.published())).isEqualTo("2025-10-26T20:00:00+08:00");
        assertThat(Reads.iso(first.modified())).isEqualTo("2025-10-26T14:05:00Z");
        assertThat(first.language()).isEqualTo("en-US");
        assertThat(first.text()).isEqualTo("""
                        Bessent & Li see a “workable” deal

                        PORT ELLEN, Oct 26 (Harbour Wire) - “We are very close,” Scott Bessent said.

                        Li Chenggang called it a long road.""");
        Article second = ((Intake.Read) intakes.get(3)).article();
        assertThat(second.title()).isEqualTo("Greer says no");
        assertThat(second.byline()).isEqualTo("John Roe");
        assertThat(second.outlet()).isEqualTo("HW");
        assertThat(Reads.iso(second.published())).isEqualTo("2025-10-26T14:07:00Z");
        assertThat(second.modified()).isNull();
        assertThat(second.language()).isEqualTo("en");
        assertThat(second.text()).isEqualTo("Greer says no\n\nJamieson Greer said so.");
    }

    @Test
    void readsItemThatStandsAlone() {
        String item = "<g2:newsItem xmlns:g2='" + NAR
                + "' xmlns:h='http://www.w3.org/1999/xhtml' guid='tag:hw,1'><g2:contentMeta>"
                + "<g2:headline>Talks go on</g2:headline></g2:contentMeta><g2:contentSet><g2:inlineXML><h:html><h:body>"
                + "<h:p>Li said so.</h:p><h:p>Greer did not.</h:p></h:body></h:html></g2:inlineXML></g2:contentSet></g2:newsItem>";
        for (String name : List.of("a", "a.txt", "a.html", "a.xml", "a.json")) {
            Article article = Reads.article(name, item);
            assertThat(article.origin()).isEqualTo(name + "!/tag:hw,1");
            assertThat(article.contentType()).isEqualTo("application/vnd.iptc.g2.newsitem+xml");
            assertThat(article.text()).isEqualTo("Talks go on\n\nLi said so.\n\nGreer did not.");
        }
        assertThat(Reads.summary(Reads.all("a", Reads.utf8("<planningItem xmlns='" + NAR + "' guid='p'/>"))))
                .containsExactly("a: application/vnd.iptc.g2.planningitem+xml");
        assertThat(Reads.summary(Reads.all("a.xml", Reads.utf8("<newsItem guid='p'/>"))))
                .containsExactly("a.xml: application/xml");
    }

    @Test
    void readsPlainAndEscapedTextInside() {
        assertThat(
                        text(
                                "<inlineData contenttype='text/plain'>Li said so,\nand Greer did not.\n\nBessent left.</inlineData>"))
                .isEqualTo("Li said so,\n\nand Greer did not.\n\nBessent left.");
        assertThat(text("<inlineData contenttype='text/html'><![CDATA[<p>Li said so.<p>Greer &amp; Co]]></inlineData>"))
                .isEqualTo("Li said so.\n\nGreer & Co");
        assertThat(text("<inlineData contenttype='text/html'>&lt;p&gt;Li said so.&lt;/p&gt;</inlineData>"))
                .isEqualTo("Li said so.");
        assertThat(text("<inlineXML contenttype='application/xhtml+xml'/><inlineData>Li said so.</inlineData>"))
                .isEqualTo("Li said so.");
    }

    @Test
    void whatHoldsNoTextIsUnsupported() {
        assertThat(fate("<inlineData contenttype='image/jpeg' encoding='base64'>AAAA</inlineData>"))
                .isEqualTo("a!/i: image/jpeg");
        assertThat(
                        fate(
                                "<inlineXML contenttype='application/vnd.iptc.sportsml+xml'><sports-content>1</sports-content></inlineXML>"))
                .isEqualTo("a!/i: application/vnd.iptc.sportsml+xml");
        assertThat(fate("<inlineXML><chart>Li said so.</chart></inlineXML>"))
                .isEqualTo("a!/i: application/octet-stream");
        assertThat(fate("<remoteContent href='file:///etc/passwd'/>")).isEqualTo("a!/i: application/octet-stream");
        assertThat(fate("<remoteContent contenttype='" + "x".repeat(5000) + "/\u0007'/>"))
                .isEqualTo("a!/i: application/octet-stream");
    }

    @Test
    void headlineAloneIsAnArticleUnlessItIsThatOfAPicture() {
        assertThat(text("")).isEqualTo("Greer says no");
        assertThat(text("<inlineXML contenttype='application/nitf+xml'><nitf/></inlineXML>"))
                .isEqualTo("Greer says no");
        String picture =
                item("<itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta><headline>Greer speaks"
                        + "</headline></contentMeta>");
        assertThat(Reads.summary(Reads.all("a", Reads.utf8(picture)))).containsExactly("a!/i: UNREADABLE");
        assertThat(Reads.summary(Reads.all("a", Reads.utf8(item(""))))).containsExactly("a!/i: UNREADABLE");
    }

    @Test
    void keepsItemsBeforeTheBreak() {
        String cut = MESSAGE.substring(0, MESSAGE.indexOf("<remoteContent"));
        assertThat(Reads.summary(Reads.all("m", Reads.utf8(cut))))
                .hasSize(3)
                .element(1)
                .isEqualTo("m!/urn:newsml:harbourwire.example:20251026:text-1");
        for (int end = 1; end < MESSAGE.length(); end += 97) {
            assertThat(Reads.all("a.xml", Reads.utf8(MESSAGE.substring(0, end))))
                    .as("cut at " + end)
                    .isNotEmpty();
        }
        String empty = "<newsMessage xmlns='" + NAR + "'><itemSet/></newsMessage>";
        assertThat(Reads.rejected("a", Reads.utf8(empty)).reason()).isEqualTo("the message holds no items");
    }

    @Test
    void stopsAtTheLimitOfItemsAndAnswersForEachWithoutAName() {
        Limits few = new Limits(1000_000, 1000_000, 1000, 2, 5, 1000_000, 100);
        String one = "<newsItem><contentMeta><headline>Greer says no</headline></contentMeta></newsItem>";
        String message = "<newsMessage xmlns='" + NAR + "'><itemSet>" + one.repeat(4) + "</itemSet></newsMessage>";
        assertThat(Reads.summary(Reads.all(Reads.within(few), "a", Reads.utf8(message))))
                .containsExactly("a!/#1", "a!/#2", "a: TOO_LARGE");
    }

    @Test
    void readsNothingThroughEntities(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "TOP-SECRET");
        String message = "<?xml version='1.0'?><!DOCTYPE newsItem [<!ENTITY x SYSTEM '" + secret.toUri()
                + "'><!ENTITY a 'lollol'><!ENTITY b '" + "&a;".repeat(10_000) + "'>]>"
                + item("<contentMeta><headline>Greer &x; says &b; no</headline></contentMeta>");
        assertThat(Reads.article("a", message).text())
                .startsWith("Greer")
                .doesNotContain("TOP-SECRET")
                .hasSizeLessThan(100);
    }

    @Test
    void oneHostileItemDoesNotTakeTheOthersAlong() {
        String deep = "<newsItem guid='deep'><contentSet><inlineXML><div>" + "<div>".repeat(20_000)
                + "<p>Li said so.</p></div></inlineXML></contentSet></newsItem>";
        String wide = "<newsItem guid='wide'><contentSet><inlineXML><div>" + "<p/>".repeat(Markup.MOST_ELEMENTS + 1)
                + "</div></inlineXML></contentSet></newsItem>";
        String good = "<newsItem guid='good'><contentMeta><headline>Greer says no</headline></contentMeta></newsItem>";
        String message = "<newsMessage xmlns='" + NAR + "'><itemSet>" + wide + good + deep + "</itemSet></newsMessage>";
        assertThat(Reads.summary(Reads.all("a", Reads.utf8(message))))
                .containsExactly("a!/wide: TOO_LARGE", "a!/good", "a!/deep");
    }

    private static String item(String content) {
        return "<newsItem xmlns='" + NAR + "' guid='i'>" + content + "</newsItem>";
    }

    private static String withContent(String renditions) {
        return item("<contentMeta><headline>Greer says no</headline></contentMeta><contentSet>" + renditions
                + "</contentSet>");
    }

    private static String text(String renditions) {
        return Reads.article("a", withContent(renditions)).text().replaceFirst("^Greer says no\n\n", "");
    }

    private static String fate(String renditions) {
        List<Intake> intakes = Reads.all("a", Reads.utf8(withContent(renditions)));
        assertThat(intakes).hasSize(1);
        return Reads.summary(intakes.get(0));
    }
}
