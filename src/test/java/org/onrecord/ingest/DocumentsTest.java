package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Article;

/**
 * One article as programs of each format write it. What the format or its writer does not tell stays unknown; the text and its
 * quotations arrive whole from all of them.
 */
final class DocumentsTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/documents/written");

    private static final List<String> PARAGRAPHS = List.of(
            "TARN, Norland — Norland and Sudria have agreed to suspend their tariffs on each other’s timber for three months.",
            "“We have not solved everything, but we have stopped hurting each other,” said Marta Oyelaran, Norland’s trade"
                    + " minister, at a café near the town hall.",
            "Tomas Brandt, who led the Sudrian delegation, said his government would use the time “to find a price that both"
                    + " sides can live with.”",
            "Hedda Ruus, who owns a sawmill in Lower Tarn, was not convinced. “For us this comes a winter too late,” she said.");

    private static final TableFields FIELDS =
            new TableFields("body", "headline", "day", "link", "writer", "paper", "lang", "id");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # file or document in it, title, byline, outlet, address, published, modified, language
            article.html,              T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en
            article.docx,              T, B, -, -, unknown, unknown, -
            article.odt,               T, -, -, -, unknown, unknown, en-US
            article.rtf,               -, -, -, -, unknown, unknown, -
            article.epub,              T, B, C, -, 2026-03-04, unknown, en-GB
            article.md,                T, B, -, -, unknown, unknown, -
            article-windows-1252.txt,  T, B, -, -, unknown, unknown, -
            article-utf-16.txt,        T, B, -, -, unknown, unknown, -
            article.eml,               T, B, C, https://lists.courier.example/plank/0, 2026-03-04T10:12:31+01:00, unknown, en-GB
            articles.mbox!/1,          T, B, C, https://lists.courier.example/plank/1, 2026-03-04T10:12:32+01:00, unknown, en-GB
            rss.xml!/https://courier.example/plank,  T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, unknown, en-GB
            rdf.xml!/https://courier.example/plank,  T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, unknown, en-GB
            atom.xml!/https://courier.example/plank, T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en-GB
            feed.json!/plank-1,        T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en-GB
            article.nitf.xml,          T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en-GB
            article.newsml-g2.xml!/urn:newsml:courier.example:20260304:plank-1, T, B, C, -, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en-GB
            crawl.warc!/http://courier.example/plank.html,    T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en
            crawl.warc.gz!/http://courier.example/plank.html, T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en
            crawl.warc.gz!/http://courier.example/note.txt,   T, B, -, http://courier.example/note.txt, unknown, unknown, -
            nested.zip!/inner.tar.gz!/article.docx,           T, B, -, -, unknown, unknown, -
            nested.zip!/inner.tar.gz!/article.eml, T, B, C, https://lists.courier.example/plank/0, 2026-03-04T10:12:31+01:00, unknown, en-GB
            nested.zip!/article.html.gz!/article.html, T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, 2026-03-04T16:40:02Z, en
            articles.jsonl!/plank-1,   T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, unknown, en-GB
            articles.csv!/plank-1,     T, B, C, https://courier.example/plank, 2026-03-04T09:12:31Z, unknown, en-GB
            """)
    void readsWhatEachFormatTells(
            String origin,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String outlet,
            @Nullable String url,
            String published,
            String modified,
            @Nullable String language)
            throws IOException {
        Article article = read(origin);
        assertThat(article.title()).isEqualTo(title == null ? null : "Norland and Sudria pause timber tariffs");
        assertThat(article.byline()).isEqualTo(byline == null ? null : "Inés Okafor");
        assertThat(article.outlet()).isEqualTo(outlet == null ? null : "The Courier");
        assertThat(article.url()).isEqualTo(url);
        assertThat(Reads.iso(article.published())).isEqualTo(published);
        assertThat(Reads.iso(article.modified())).isEqualTo(modified);
        assertThat(article.language()).isEqualTo(language);
        assertThat(article.text())
                .contains("Norland and Sudria pause timber tariffs")
                .containsSubsequence(PARAGRAPHS);
        assertThat(article.text()).containsOnlyOnce("stopped hurting each other");
    }

    @Test
    void readsPdfInTwoColumnsWithHyphensAndRunningHeads() throws IOException {
        Article article = read("plank-two-columns.pdf");
        assertThat(article.title()).isEqualTo("The price of a plank");
        assertThat(article.byline()).isEqualTo("Aksel Vinter");
        assertThat(article.published()).isNull();
        assertThat(article.modified()).isNull();
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.text())
                .startsWith("The price of a plank\n\nBy Aksel Vinter\n\nNorland and Sudria have agreed")
                .contains(
                        "“to find a price that both sides can live with, and to find it without further humiliation.”")
                .contains("Orders were cancelled, credit was withdrawn, and by January")
                .contains("is silent about furniture, which accounts for a fifth of the trade")
                .doesNotContain("borderreview", "BORDER REVIEW", "| 13", "- ");
    }

    @Test
    void readsDocumentFromStandardInputAsFromAFile() throws IOException {
        for (String name : List.of("article.html", "article.docx", "article.eml", "article-windows-1252.txt")) {
            byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(name));
            List<Intake> intakes = new ArrayList<>();
            new Ingestor(null, new ByteArrayInputStream(bytes)).read(new Input("-", null), intakes::add);
            assertThat(intakes).hasSize(1);
            assertThat(((Intake.Read) intakes.get(0)).article().text())
                    .isEqualTo(read(name).text());
        }
    }

    private static Article read(String origin) throws IOException {
        String file = origin.split("!/", 2)[0];
        Ingestor ingestor = new Ingestor(FIELDS, new ByteArrayInputStream(new byte[0]));
        return Reads.all(ingestor, file, Files.readAllBytes(DOCUMENTS.resolve(file))).stream()
                .filter(Intake.Read.class::isInstance)
                .map(intake -> ((Intake.Read) intake).article())
                .filter(article -> article.origin().equals(origin))
                .findFirst()
                .orElseThrow();
    }
}
