package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class JsonLdTest {
    @Test
    void readsObject() {
        JsonLd data = read("""
                {"@context":"https://schema.org","@type":"NewsArticle","headline":"Talks &amp; tariffs",
                 "author":{"@type":"Person","name":"Jane Doe"},"publisher":{"name":"Daily"},
                 "datePublished":"2025-10-26","dateModified":"2025-10-27","mainEntityOfPage":{"@id":"https://d.example/x"}}""");
        assertThat(data.headline()).isEqualTo("Talks & tariffs");
        assertThat(data.authors()).isEqualTo("Jane Doe");
        assertThat(data.publisher()).isEqualTo("Daily");
        assertThat(data.published()).isEqualTo("2025-10-26");
        assertThat(data.modified()).isEqualTo("2025-10-27");
        assertThat(data.urls()).containsExactly("https://d.example/x");
    }

    @Test
    void readsGraphWithReferences() {
        JsonLd data = read("""
                {"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["Article","Thing"],"headline":"H",
                 "author":[{"@id":"#jane"},"John Roe"],"publisher":{"@id":"#org"},"mainEntityOfPage":"https://d.example/y"},
                 {"@id":"#jane","@type":"Person","name":"Jane Doe"},{"@id":"#org","name":"Daily"}]}""");
        assertThat(data.headline()).isEqualTo("H");
        assertThat(data.authors()).isEqualTo("Jane Doe, John Roe");
        assertThat(data.publisher()).isEqualTo("Daily");
        assertThat(data.urls()).containsExactly("https://d.example/y");
    }

    @Test
    void namesAddressesOfThePageItIsOnFirst() {
        JsonLd data = read("""
                {"@type":"NewsArticle","url":"https://d.example/amp/x",
                 "mainEntityOfPage":{"@type":"WebPage","@id":"https://d.example/x#webpage","url":"https://d.example/z"}}""");
        assertThat(data.urls())
                .containsExactly("https://d.example/x", "https://d.example/z", "https://d.example/amp/x");
    }

    @Test
    void readsArrayAndTakesThePagesOwnArticleBeforeThoseItMentions() {
        JsonLd data = read("""
                [{"@type":"ItemList","itemListElement":[{"item":{"@type":"NewsArticle","headline":"Other"}}]},
                 {"@type":"ReportageNewsArticle","headline":"Own","author":"Jane Doe"}]""");
        assertThat(data.headline()).isEqualTo("Own");
        assertThat(data.authors()).isEqualTo("Jane Doe");
    }

    @Test
    void ignoresMalformedScriptsAndReadsTheOthers() {
        JsonLd data = JsonLd.of(
                Jsoup.parse(
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\", oops</script>"
                                + "<script type='application/ld+json'></script><script type='application/ld+json'>null</script>"
                                + "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>"
                                + "<script type='application/ld+json'>//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\",}\n//]]></script>"));
        assertThat(data.headline()).isEqualTo("A B");
    }

    @Test
    void ignoresValuesOfTheWrongKind() {
        JsonLd data = read(
                "{\"@type\":\"NewsArticle\",\"headline\":{\"x\":1},\"author\":[null,7,{\"name\":\"\"}],\"publisher\":null,\"url\":[3]}");
        assertThat(data.headline()).isNull();
        assertThat(data.authors()).isNull();
        assertThat(data.publisher()).isNull();
        assertThat(data.urls()).isEmpty();
    }

    private static JsonLd read(String json) {
        return JsonLd.of(Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"));
    }
}
