package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected.Category;

final class PlainTextFormatTest {
    @Test
    void keepsByteOrderMarkAndLineEndsOfUtf8() {
        String text = "\uFEFFBessent said:\r\n\r\n“We’re close.”\r\n  Li Chenggang 李成钢 nodded.\t😀\n";
        Article article = Reads.article("a.txt", text);
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.contentType()).isEqualTo("text/plain");
        assertThat(article.origin()).isEqualTo("a.txt");
        assertThat(article.title()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.language()).isNull();
    }

    @Test
    void readsUtf16ByItsMarkAndKeepsIt() {
        String text = "\uFEFFGreer said “no”.\r\n";
        assertThat(Reads.article("a.txt", text.getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        assertThat(Reads.article("a.txt", text.getBytes(StandardCharsets.UTF_16BE))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void readsWindows1252WhereItIsNotUtf8() {
        String text = "Bessent said: “We’re close – very close”, at a café in Genève.\r\n";
        assertThat(Reads.article("a.txt", text.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void detectsChineseAndRussianCharsets() {
        String chinese = "中国商务部副部长李成钢表示，双方就稳妥解决多项重要经贸议题形成初步共识。下一步将履行各自国内批准程序。";
        assertThat(Reads.article("a.txt", chinese.getBytes(Charset.forName("GB18030")))
                        .text())
                .isEqualTo(chinese);
        String russian =
                "Министр финансов США Скотт Бессент заявил, что переговоры с Китаем прошли конструктивно и успешно.";
        assertThat(Reads.article("a.txt", russian.getBytes(Charset.forName("windows-1251")))
                        .text())
                .isEqualTo(russian);
    }

    @Test
    void keepsRightToLeftTextAndItsMarks() {
        String text = "\u200Fقال بيسنت: \"نحن قريبون من اتفاق\".\u200E\n";
        assertThat(Reads.article("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void readsLineOfAMillionCharacters() {
        String text = "a said b. ".repeat(100_000);
        assertThat(Reads.article("a.txt", text).text()).isEqualTo(text);
    }

    @Test
    void readsTextThatLooksLikeSourceCodeOrMailByItsFirstCharacters() {
        for (String start : new String[] {
            "% of voters, ",
            "#!talk ",
            "From: the desk\nBut no mail. ",
            "Date: unknown\n\n",
            "Subject: ",
            "TO: Press\nFROM: The desk\nDATE: Sunday\nSUBJECT: Talks\n\n"
        }) {
            String text = start + "Greer said so, and Bessent agreed with him on it.\n";
            assertThat(Reads.article("a.txt", text).text()).isEqualTo(text);
        }
    }

    @Test
    void refusesEmptyAndBlankFiles() {
        assertThat(Reads.rejected("a.txt", new byte[0]).reason()).isEqualTo("the file is empty");
        assertThat(Reads.rejected("a.txt", new byte[0]).category()).isEqualTo(Category.UNREADABLE);
        assertThat(Reads.rejected("a.txt", Reads.utf8(" \r\n\n")).reason()).isEqualTo("no text in the document");
    }

    @Test
    void readsMarkdownAsPlainText() {
        assertThat(Reads.article("a.md", "# Talks\n\n*Greer* said so.\n").text())
                .isEqualTo("# Talks\n\n*Greer* said so.\n");
    }

    @Test
    void namesTitleAndBylineWithoutTakingThemOutOfTheText() {
        String lines = """
                \uFEFFBessent  says talks\twill go on
                By Marta Kowalczyk-Reid, Trade Correspondent

                The talks will go on, Scott Bessent said on Tuesday.
                """;
        String text = lines.replace("\n", "\r\n");
        Article article = Reads.article("a.txt", text);
        assertThat(article.title()).isEqualTo("Bessent says talks will go on");
        assertThat(article.byline()).isEqualTo("Marta Kowalczyk-Reid, Trade Correspondent");
        assertThat(article.text()).isEqualTo(text);
        assertThat(article.outlet()).isNull();
    }

    @Test
    void takesNamesOnlyFromBylineWithDate() {
        Article article = Reads.article("a.txt", "Talks go on\nBy Odile Farrant | April 9, 2026\n\nLi said so.\n");
        assertThat(article.byline()).isEqualTo("Odile Farrant");
    }

    @Test
    void hasNoTitleWhereProseStartsRightAway() {
        Article article = Reads.article("a.txt", "“We are close,” Greer said.\n\nBy Monday, Li Chenggang agreed.\n");
        assertThat(article.title()).isNull();
        assertThat(article.byline()).isNull();
    }

    @Test
    void leavesSignsOfMarkdownOutOfTitle() {
        assertThat(Reads.article("a.md", "# Talks go on\n\nGreer said so.\n").title())
                .isEqualTo("Talks go on");
        assertThat(Reads.article("a.txt", "# 1 in Paris\n\nGreer said so.\n").title())
                .isEqualTo("# 1 in Paris");
    }
}
