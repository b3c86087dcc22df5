package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** A statement's bytes hold what its article does not say, and give all of it back. */
final class RowOutputTest {
    private static final String PARAGRAPH =
            "“We will not” give in, “whatever it takes 😀”, said Mr Greer, who hopes for a deal by Friday.";
    private static final String TEXT = "A headline 😀\n\n" + PARAGRAPH + "\n\nAnother paragraph.";
    private static final Article ARTICLE = new Article(
            Ids.sha256(TEXT),
            "news/a.html",
            "text/html",
            "A headline 😀",
            null,
            "Outlet",
            "https://example.org/a",
            Published.on(LocalDate.of(2025, 10, 26)),
            null,
            "en",
            TEXT);

    @Test
    void wordsOfTheArticleAreNotWrittenOut() throws IOException {
        StatementRow row = row("We will not" + StatementRow.FRAGMENT_SEPARATOR + "whatever it takes 😀", PARAGRAPH);
        byte[] bytes = RowOutput.bytes(row, ARTICLE);
        assertThat(RowInput.row(new BytesRef(bytes), ARTICLE)).isEqualTo(row);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("We will", "whatever", "give in", "Mr Greer", "said", "Friday", "headline", "Outlet");
    }

    @Test
    void wordsThatStandElsewhereAreWrittenOut() throws IOException {
        for (String text : List.of(
                "", "words of nobody", "We will not … words of nobody", " … ", "A headline", "x … ".repeat(200))) {
            StatementRow row = row(text, "a paragraph that is gone");
            assertThat(RowInput.row(new BytesRef(RowOutput.bytes(row, ARTICLE)), ARTICLE))
                    .isEqualTo(row);
        }
    }

    @Test
    void metadataThatAreNotTheArticlesAreWrittenOut() throws IOException {
        Article other = Article.of("b.txt", "text/plain", "Something else.");
        StatementRow row = row("We will not", PARAGRAPH);
        assertThat(RowInput.row(new BytesRef(RowOutput.bytes(row, other)), other))
                .isEqualTo(row);
    }

    private static StatementRow row(String text, String context) {
        int begin = TEXT.codePointCount(0, TEXT.indexOf("We will not"));
        int source = TEXT.codePointCount(0, TEXT.indexOf("Mr Greer"));
        List<Span> content = List.of(new Span(begin, begin + 11), new Span(begin + 23, begin + 42));
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256(text),
                ARTICLE.id(),
                ARTICLE.origin(),
                ARTICLE.title(),
                null,
                ARTICLE.outlet(),
                ARTICLE.url(),
                ARTICLE.published(),
                ARTICLE.language(),
                "greer",
                "Jamieson G.",
                "Mr Greer",
                "said",
                Draft.Type.MIXED,
                text,
                content,
                List.of(new Span(source, source + 8)),
                List.of(new Span(source - 5, source - 1)),
                context,
                0.1 + 0.2,
                "rule",
                0.7,
                List.of(
                        new Stance("deal", true, Stance.Label.AGAINST, 1 / 3.0, content),
                        new Stance("tariffs", false, Stance.Label.NEUTRAL, 0.5, List.of())),
                List.of(new Candidate("greer", "Jamieson G.", 0.7), new Candidate(null, "Nobody", 0)),
                SpeakerKind.PERSON,
                "Q1",
                "the surname",
                List.of(new StatementRow.ChainMention("Mr Greer", new Span(source, source + 8), Mention.Kind.NAME)),
                CueClass.NEUTRAL,
                Act.Kind.VERBAL_CONFLICT,
                0.25,
                true,
                "by Friday",
                LocalDate.of(2025, 10, 31),
                "earlier.html");
    }
}
