package org.onrecord.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {
    @Test
    void parametersAreEncodedAndReadBack() {
        Address address = Address.of("/").with("q", "a&b=c + \"é\" 😀 <x>").with("where", "outlet=A & B");
        String query = address.toString().substring(2);
        assertThat(query).matches("[\\w=&%+.*-]+");
        assertThat(Address.of("/", Params.of(query))).isEqualTo(address);
    }

    @Test
    void oneOfSeveralValuesIsTakenAway() {
        Address address = Address.of("/", Params.of("where=a&where=b&q=x&after="));
        assertThat(address.without("where", "a").toString()).isEqualTo("/?where=b&q=x");
        assertThat(address.without("where").without("q").toString()).isEqualTo("/");
        assertThat(address.at("/other").with("none", null).toString()).isEqualTo("/other?where=a&where=b&q=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/a?b=c", "http://news.example"})
    void pagesLinkToTheWeb(String url) {
        assertThat(Links.external(url)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//news.example",
                "/articles",
                "java\nscript:alert(1)",
                ""
            })
    void pagesLinkToNothingElse(String url) {
        assertThat(Links.external(url)).isNull();
    }
}
