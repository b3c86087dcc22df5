package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class MailFormatTest {
    private static final String HEAD = """
            From: "Jane Doe" <jane@d.example>
            To: desk@d.example
            Subject: =?UTF-8?Q?Bessent_says_talks_=E2=80=9Cgo_on=E2=80=9D?=
            Date: Sun, 26 Oct 2025 14:05:00 +0800
            Message-ID: <1@d.example>
            MIME-Version: 1.0
            """;

    @Test
    void readsPlainTextWithItsLinesJoined() {
        Article article = Reads.article("m.eml", mail("Content-Type: text/plain; charset=utf-8\n", """
                        “We are close,” Bessent said on Sunday, and he went on to say that the
                        tariffs would stay.

                        Li said:
                        No.

                        --
                        Jane Doe, reporter
                        """));
        assertThat(article.text())
                .isEqualTo(
                        "Bessent says talks “go on”\n\n“We are close,” Bessent said on Sunday, and he went on to say that the"
                                + " tariffs would stay.\n\nLi said:\n\nNo.");
        assertThat(article.title()).isEqualTo("Bessent says talks “go on”");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26T14:05:00+08:00");
        assertThat(article.contentType()).isEqualTo("message/rfc822");
        assertThat(article.outlet()).isNull();
    }

    @Test
    void prefersPlainTextToHtml() {
        String body = "--b\nContent-Type: text/html; charset=utf-8\n\n<p>HTML said so.</p>\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString("Plain said so: café.".getBytes(StandardCharsets.UTF_8))
                + "\n--b--\n";
        assertThat(Reads.article("m.eml", mail("Content-Type: multipart/alternative; boundary=b\n", body))
                        .text())
                .endsWith("\n\nPlain said so: café.");
    }

    @Test
    void readsHtmlWhereThereIsNothingElse() {
        String body =
                "<html><body><p>Bessent said=\n so=E2=80=A6</p><p>Li did not.</p><p><a href=3D'x'>Unsubscribe</a></p></body></html>";
        String type = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n";
        assertThat(Reads.article("m.eml", mail(type, body)).text()).endsWith("\n\nBessent said so…\n\nLi did not.");
    }

    @Test
    void readsUnlabelledCharset() {
        byte[] bytes = mail("", "The café said “so”.\n").getBytes(java.nio.charset.Charset.forName("windows-1252"));
        assertThat(Reads.article("m.eml", bytes).text()).endsWith("The café said “so”.");
    }

    @Test
    void readsAttachmentsAsArticlesOfTheirOwnAndLeavesInlinePicturesOut() {
        String body = """
                --b
                Content-Type: text/plain

                See the statement.
                --b
                Content-Type: image/png
                Content-Disposition: inline; filename=logo.png

                x
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="../st.txt"

                Li said so.
                --b
                Content-Type: application/zip
                Content-Disposition: attachment; filename=x.zip

                PK\3\4broken
                --b
                Content-Type: message/rfc822

                From: x@y.example
                Subject: Inner
                Date: Mon, 27 Oct 2025 01:00:00 GMT

                Inner said so.
                --b--
                """;
        List<Intake> intakes =
                Reads.all("m.eml", Reads.utf8(mail("Content-Type: multipart/mixed; boundary=b\n", body)));
        assertThat(Reads.summary(intakes))
                .containsExactly("m.eml", "m.eml!/../st.txt", "m.eml!/x.zip: CORRUPT", "m.eml!/#3");
        assertThat(((Intake.Read) intakes.get(0)).article().text()).endsWith("See the statement.");
        assertThat(((Intake.Read) intakes.get(1)).article().text()).startsWith("Li said so.");
        assertThat(((Intake.Read) intakes.get(3)).article().text()).isEqualTo("Inner\n\nInner said so.");
    }

    @Test
    void takesOutletFromOrganization() {
        String head = "Organization: =?UTF-8?Q?Le_Caf=C3=A9?=\nContent-Type: text/plain\n";
        assertThat(Reads.article("m.eml", mail(head, "Li said so.\n")).outlet()).isEqualTo("Le Café");
    }

    @Test
    void leavesFooterOut() {
        String body = """
                “We are close,” Bessent said on Sunday in Paris, where the two sides sat over maps and menus for
                two days. Li Chenggang called the talks useful and said that China would keep to its purchases.

                By Jane Doe

                More to read: Greer: “I would rather have sold oysters”

                Li Chenggang on tea

                You're receiving this because you asked for it once. Unsubscribe: https://d.example/u

                The Daily, 1 High Street. We never sell addresses.
                """;
        assertThat(Reads.article("m.eml", mail("Content-Type: text/plain; charset=utf-8\n", body))
                        .text())
                .endsWith("would keep to its purchases.\n\nBy Jane Doe");
    }

    @Test
    void refusesMailWithoutText() {
        assertThat(Reads.rejected("m.eml", Reads.utf8(mail("Content-Type: text/plain\n", "\n")))
                        .reason())
                .isEqualTo("no text in the document");
    }

    @Test
    void survivesPartsNestedWithoutEnd() {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i < 200; i++) {
            body.append("--b")
                    .append(i - 1)
                    .append("\nContent-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n");
        }
        assertThat(Reads.summary(Reads.all(
                        "m.eml", Reads.utf8(mail("Content-Type: multipart/mixed; boundary=b0\n", body.toString())))))
                .hasSize(1);
    }

    private static String mail(String type, String body) {
        return HEAD + type + "\n" + body;
    }
}
