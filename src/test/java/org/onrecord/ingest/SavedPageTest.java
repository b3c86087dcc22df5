package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class SavedPageTest {
    private static final String HEAD = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://n.example/a
            Subject: Talks
            Date: Mon, 27 Oct 2025 01:00:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            """;
    private static final String PICTURE = """

            --b
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://n.example/p.png

            iVBORw0KGgo=
            --b--
            """;

    @Test
    void readsPageWithItsAddress() {
        Article article = Reads.article("a.mhtml", HEAD + page("Content-Location: https://n.example/a\n") + PICTURE);
        assertThat(article.origin()).isEqualTo("a.mhtml");
        assertThat(article.text()).isEqualTo("Talks go on\n\n“We are close,” Bessent said in Paris.");
        assertThat(article.title()).isEqualTo("Talks go on");
        assertThat(article.url()).isEqualTo("https://n.example/a");
        assertThat(article.contentType()).isEqualTo("multipart/related");
        assertThat(article.byline()).isNull();
        // When the page was saved says nothing about when it was published.
        assertThat(article.published()).isNull();
    }

    @Test
    void takesAddressOfTheSnapshotWhereThePartHasNone() {
        assertThat(Reads.article("a.mhtml", HEAD + page("") + PICTURE).url()).isEqualTo("https://n.example/a");
    }

    @Test
    void readsPageOfOlderBrowser() {
        String head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
        Article article = Reads.article("a.mht", head + page("Content-Location: file://C:/a.htm\n") + PICTURE);
        assertThat(article.text()).startsWith("Talks go on\n\n");
        assertThat(article.url()).isNull();
    }

    @Test
    void leavesMailWithPicturesMail() {
        String head = """
                From: Jane Doe <jane@d.example>
                Subject: Readout
                Date: Mon, 27 Oct 2025 01:00:00 GMT
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=b

                """;
        Article article = Reads.article("a.eml", head + page("") + PICTURE);
        assertThat(article.title()).isEqualTo("Readout");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.contentType()).isEqualTo("message/rfc822");
    }

    @Test
    void givesPageThatIsCutShortOneFate() {
        String whole = HEAD + page("") + PICTURE;
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] cut = Reads.utf8(whole.substring(0, whole.length() * tenth / 10));
            assertThat(Reads.all("a.mhtml", cut)).as(tenth + " tenths").hasSize(1);
        }
    }

    private static String page(String header) {
        return "--b\nContent-Type: text/html\nContent-ID: <f@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\n"
                + header
                + "\n<html><head><title>x</title></head><body><nav>Home</nav><h1>Talks go on</h1>"
                + "<p>=E2=80=9CWe are close,=E2=80=9D=\n Bessent said in Paris.</p></body></html>\n";
    }
}
