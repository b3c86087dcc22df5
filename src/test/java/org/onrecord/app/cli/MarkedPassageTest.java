package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class MarkedPassageTest {
    private static final Article ARTICLE = Article.of("a.txt", "text/plain", """
            Talks go on

            Scott Bessent met reporters on Sunday in Geneva.

            The lake was calm, and nobody was seen on it.

            “The truce will hold. It will be extended,” was all there was.
            """);

    @Test
    void onlyTheParagraphsWithAMarkAreShown() {
        assertThat(MarkedPassage.paragraphs(
                        Quote.from(ARTICLE, "The truce will hold.")
                                .source("Scott Bessent")
                                .row(),
                        ARTICLE.text()))
                .containsExactly(
                        "[source: Scott Bessent] met reporters on Sunday in Geneva.",
                        "…",
                        "“«The truce will hold.» It will be extended,” was all there was.");
    }

    @Test
    void neighbouringParagraphsFollowEachOtherAndShareAMark() {
        String both = "in Geneva.\n\nThe lake was";
        assertThat(MarkedPassage.paragraphs(Quote.from(ARTICLE, both).row(), ARTICLE.text()))
                .containsExactly(
                        "Scott Bessent met reporters on Sunday «in Geneva.»",
                        "«The lake was» calm, and nobody was seen on it.");
    }

    @Test
    void marksInsideOneAnotherClose() {
        assertThat(MarkedPassage.paragraphs(
                        Quote.from(ARTICLE, "Scott Bessent met reporters")
                                .source("Scott Bessent")
                                .cue("met reporters")
                                .row(),
                        ARTICLE.text()))
                .containsExactly("«[source: Scott Bessent] {cue: met reporters}» on Sunday in Geneva.");
    }

    @Test
    void anEndlessParagraphIsCut() {
        Article endless = Article.of("b.txt", "text/plain", "x ".repeat(9_000) + "He said so. " + "y ".repeat(9_000));
        assertThat(MarkedPassage.paragraphs(
                        Quote.from(endless, "so").source("He").row(), endless.text()))
                .singleElement()
                .asString()
                .startsWith("…x x")
                .contains("[source: He] said «so».")
                .endsWith("y …")
                .hasSizeBetween(4_000, 4_100);
    }
}
