package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.model.Article;

/** Whole pages in the markup of outlets of different kinds, each with the text that a reader would call the article. */
final class PagesTest {
    private static final Path PAGES = Path.of("src/test/resources/documents/pages");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            agency-divs,        'Jonas Weir, Lien Tran',         2026-03-04T05:58:00Z,      2026-03-04T11:02:17Z
            broadcaster-blocks, Norland Broadcasting,            2026-03-04T06:20:11Z,      unknown
            broadsheet-sections,'Greta Solheim, Omar Fell',      2026-03-05T10:00:24Z,      2026-03-05T21:13:45Z
            business-daily,     Saul Grieve,                     2026-03-05T04:00:42Z,      unknown
            hashed-classes,     Ines Okafor,                     2026-03-04T09:12:31Z,      2026-03-04T16:40:02Z
            hub-cards,          WILL HARTE,                      2026-03-04,                2026-03-05
            letter-by-mail,     Edda Morrow,                     2026-03-06T07:00:00Z,      unknown
            regional-paper,     'Dora Finch, Tarn Valley Post',  2026-03-04T17:05:00Z,      2026-03-05T08:12:00Z
            wordpress-magazine, Aksel Vinter,                    2026-03-05T18:30:00+01:00, 2026-03-06T08:00:00+01:00
            """)
    void readsTheArticleAndNothingAroundIt(String name, String byline, String published, String modified)
            throws IOException {
        Article article = Reads.article(name + ".html", Files.readAllBytes(PAGES.resolve(name + ".html")));
        assertThat(article.text() + "\n").isEqualTo(Files.readString(PAGES.resolve(name + ".txt")));
        assertThat(article.byline()).isEqualTo(byline);
        assertThat(Reads.iso(article.published())).isEqualTo(published);
        assertThat(Reads.iso(article.modified())).isEqualTo(modified);
        assertThat(article.url()).startsWith("https://");
        assertThat(article.language()).startsWith("en");
    }
}
