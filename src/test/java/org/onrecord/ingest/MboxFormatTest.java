package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;

final class MboxFormatTest {
    private static final String FIRST = """
            From jane@d.example Sun Oct 26 14:05:00 2025
            From: Jane Doe <jane@d.example>
            Subject: Talks go on
            Date: Sun, 26 Oct 2025 14:05:00 +0800

            Bessent said so.

            From Paris, Li said no.

            """;
    private static final String SECOND = """
            From - Mon Oct 27 01:00:00 2025
            Subject: Talks end

            Li left.
            """;

    @Test
    void readsEachMail() {
        List<Article> articles = Reads.articles("x.mbox", Reads.utf8(FIRST + SECOND));
        assertThat(articles).extracting(Article::origin).containsExactly("x.mbox!/1", "x.mbox!/2");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly("Talks go on\n\nBessent said so.\n\nFrom Paris, Li said no.", "Talks end\n\nLi left.");
        assertThat(articles.get(0).byline()).isEqualTo("Jane Doe");
        assertThat(articles.get(0).contentType()).isEqualTo("message/rfc822");
    }

    @Test
    void readsLineEndsOfWindows() {
        byte[] mbox = Reads.utf8((FIRST + SECOND).replace("\n", "\r\n"));
        assertThat(Reads.summary(Reads.all("x.mbox", mbox))).containsExactly("x.mbox!/1", "x.mbox!/2");
    }

    @Test
    void readsLastMailAsFarAsItGoes() {
        String cut = FIRST + SECOND.substring(0, SECOND.length() - 5);
        assertThat(Reads.articles("x.mbox", Reads.utf8(cut)).get(1).text()).isEqualTo("Talks end\n\nLi l");
        assertThat(Reads.summary(Reads.all("x.mbox", Reads.utf8(FIRST + SECOND.substring(0, 40)))))
                .containsExactly("x.mbox!/1", "x.mbox!/2: UNREADABLE");
    }

    @Test
    void stopsWhereMailsAreTooMany() {
        Limits few = new Limits(1000_000, 1000_000, 1000_000, 2, 5, 1000_000, 1000);
        assertThat(Reads.summary(Reads.all(Reads.within(few), "x.mbox", Reads.utf8(FIRST.repeat(5)))))
                .containsExactly("x.mbox!/1", "x.mbox!/2", "x.mbox: TOO_LARGE");
    }

    @Test
    void aMailboxMayBeLargerThanOtherFilesButNotItsMails() {
        Limits small = new Limits(1000, 200, 1000, 100, 5, 1000_000, 1000);
        String long1 = FIRST.replace("Bessent", "Bessent and ".repeat(300) + "Li");
        assertThat(Reads.summary(Reads.all(
                        Reads.within(small), "x.mbox", Reads.utf8(FIRST + long1 + (SECOND + "\n").repeat(9)))))
                .hasSize(11)
                .startsWith("x.mbox!/1", "x.mbox!/2: TOO_LARGE", "x.mbox!/3");
    }

    @Test
    void linesOfAnyLengthDivideMailsWhereTheyDo() {
        String text = "From here on " + "a".repeat(988) + "From x 14:05 2025" + "b".repeat(5000);
        String mbox = FIRST + text + "\n\n" + "From " + "c".repeat(3000) + " 14:05 2025\n\n" + SECOND;
        assertThat(Reads.articles("x.mbox", Reads.utf8(mbox)))
                .hasSize(2)
                .first()
                .satisfies(article -> assertThat(article.text()).contains("a".repeat(988) + "From x 14:05 2025b"));
    }

    @Test
    void aMailboxOfNothingButASeparatorIsRefused() {
        List<Intake> intakes = new ArrayList<>();
        Reading reading = new Reading(type -> new MboxFormat(), (name, bytes) -> name, Limits.DEFAULT, intakes::add);
        reading.document("x", "application/mbox", Reads.utf8("From x"), 0);
        reading.document("y", "application/mbox", Reads.utf8("From x\n"), 0);
        assertThat(Reads.summary(intakes)).containsExactly("x: UNREADABLE", "y: UNREADABLE");
    }

    @Test
    void readsAttachmentsOfMails() {
        String mbox = """
                From jane@d.example Sun Oct 26 14:05:00 2025
                Subject: Statement
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See below.
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=s.txt

                Li said so.
                --b--
                """;
        assertThat(Reads.summary(Reads.all("x.mbox", Reads.utf8(mbox))))
                .containsExactly("x.mbox!/1", "x.mbox!/1!/s.txt");
    }
}
