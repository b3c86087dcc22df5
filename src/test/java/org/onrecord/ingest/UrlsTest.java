package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UrlsTest {
    @Test
    void keepsAddressesOfTheWebAsTheyStand() {
        for (String address : new String[] {
            "https://d.example/talks?id=7&x=%20#top",
            "HTTP://d.example:8080",
            "https://[2001:db8::1]/a",
            "https://köln.example/straße/李",
            "https://under_score.example/@jane/1",
        }) {
            assertThat(Urls.web(address)).isEqualTo(address);
            assertThat(Urls.web(" \t" + address + "\n")).isEqualTo(address);
        }
    }

    @Test
    void refusesWhatIsNoAddressOfTheWeb() {
        for (String text : new String[] {
            "",
            "talks",
            "/talks",
            "//d.example/talks",
            "javascript:alert(1)",
            "JavaScript:alert('https://d.example/')",
            "data:text/html,x",
            "file:///etc/hostname",
            "mailto:jane@d.example",
            "https:talks",
            "https:///talks",
            "https://",
            "https://:80/",
            "https://jane@/talks",
            "https://d.example/a b",
            "https://d.example/\"onclick=",
            "https://d.example/\u0000",
            "https://d.example/" + "a".repeat(10_000)
        }) {
            assertThat(Urls.web(text)).as(text).isNull();
        }
        assertThat(Urls.web(null)).isNull();
    }

    @Test
    void leavesOutNamesAndPasswords() {
        assertThat(Urls.web("https://jane:secret@d.example:8080/talks@2?x#y"))
                .isEqualTo("https://d.example:8080/talks@2?x#y");
        assertThat(Urls.web("https://jane@d.example")).isEqualTo("https://d.example");
        assertThat(Urls.web("https://jane:sec@ret@under_score.example/")).isEqualTo("https://under_score.example/");
    }

    @Test
    void leavesOutPartsOfPages() {
        assertThat(Urls.withoutPart("https://d.example/talks#article")).isEqualTo("https://d.example/talks");
        assertThat(Urls.withoutPart("https://d.example/#!/talks")).isEqualTo("https://d.example/#!/talks");
        assertThat(Urls.withoutPart("https://d.example/#/talks")).isEqualTo("https://d.example/#/talks");
    }
}
