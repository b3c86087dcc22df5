package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class PullQuotesTest {
    private static final String BODY =
            "<p>Bessent was brief. “We’re closer than we were in May,” he said. He left at noon for Paris.</p>";

    @Test
    void leavesOutPassageSetApartThatTheArticleHasToo() {
        for (String quote : List.of(
                "<blockquote>We’re closer than we were in May</blockquote>",
                "<blockquote><p>\"We're closer than we were in May.\"</p></blockquote>",
                "<blockquote><p>Closer than we were</p><p>— Scott Bessent</p></blockquote>",
                "<blockquote><p>We’re closer than we were in May — Scott Bessent</p></blockquote>",
                "<figure><blockquote>closer than we were in May</blockquote><figcaption>Scott Bessent, Treasury secretary</figcaption></figure>",
                "<div class=pullquote><p>We’re closer than ever we were in May</p><footer>Scott Bessent</footer></div>",
                "<aside data-component=pull-quote>We’re closer than we were</aside>",
                "<p>We’re closer than we were in May</p>",
                "<div><span>‘We’re closer than we were in May’</span></div><p>— Scott Bessent</p>",
                "<ul><li>He left at noon for Paris.</li></ul>")) {
            assertThat(text(quote + BODY)).as(quote).isEqualTo(text(BODY));
            assertThat(text(BODY + quote)).as(quote).isEqualTo(text(BODY));
        }
    }

    @Test
    void keepsPassageSetApartThatTheArticleHasNowhereElse() {
        assertThat(text(BODY
                        + "<blockquote><p>There will be no deal in May.</p><cite>Li Chenggang</cite></blockquote>"))
                .endsWith("There will be no deal in May.\n\nLi Chenggang");
        assertThat(text(BODY
                        + "<aside class=pullquote><p>There will be no deal.</p><footer>Li Chenggang</footer></aside>"))
                .endsWith("There will be no deal.\n\nLi Chenggang");
        assertThat(text(BODY
                        + "<blockquote><p>We’re closer than we were in May.</p><p>I would bet on it.</p></blockquote>"))
                .endsWith("We’re closer than we were in May.\n\nI would bet on it.");
    }

    @Test
    void keepsParagraphsAndItemsThatOnlyHappenToBeWordsOfAnother() {
        for (String item :
                List.of("closer than we were", "in May", "He left", "We’re closer than we", "noon for Paris.")) {
            assertThat(text("<ul><li>" + item + "</li><li>Something else.</li></ul>" + BODY))
                    .contains(item + "\n\n");
        }
        assertThat(text("<p>Lock the doors, they cried.</p><p>Lock the doors, they cried.</p>"))
                .isEqualTo("Lock the doors, they cried.\n\nLock the doors, they cried.");
        assertThat(text("<h2>Closer than we were in May</h2>" + BODY)).startsWith("Closer than we were in May\n\n");
    }

    @Test
    void keepsOneOfTwoQuotationsThatAreTheSame() {
        String quote = "<blockquote>There will be no deal in May.</blockquote>";
        assertThat(text("<p>Li spoke.</p>" + quote + "<p>Bessent left.</p>" + quote))
                .isEqualTo("Li spoke.\n\nThere will be no deal in May.\n\nBessent left.");
        assertThat(text("<p>Li spoke.</p>" + quote + "<p>There will be no deal in May.</p>"))
                .isEqualTo("Li spoke.\n\nThere will be no deal in May.");
    }

    @Test
    void keepsArticleThatIsIndentedAsAQuotation() {
        assertThat(text(
                        "<blockquote><p>Greer said that he would not sign it.</p><p>Greer said that he would not sign it."
                                + " He left.</p></blockquote>"))
                .startsWith("Greer said that he would not sign it.\n\n");
    }

    @Test
    @Timeout(60)
    void bearsManyPassagesThatAreAllAlike() {
        String alike =
                "<p>Li said so twice.</p>".repeat(50_000) + "<p>" + "Li said so twice. ".repeat(100_000) + "</p>";
        assertThat(text(alike)).isNotEmpty();
    }

    private static String text(String body) {
        return Reads.article("a.html", "<html><body><article>" + body + "</article></body></html>")
                .text();
    }
}
