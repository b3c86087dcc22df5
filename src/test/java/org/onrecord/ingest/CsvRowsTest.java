package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Article;

final class CsvRowsTest {
    @Test
    void readsARowAnArticleWithItsMetadata() {
        String table = """
                id,outlet,text,date,title,byline,url,language
                x-1,The Daily,"Greer said, ""We will see.""\",2025-10-26,Talks go on,By A. Writer,https://example.org/1,en_GB
                """;
        List<Article> articles = Tables.articles(Tables.all(Tables.ALL, "news.csv", table));
        assertThat(articles).hasSize(1);
        Article article = articles.get(0);
        assertThat(article.origin()).isEqualTo("news.csv!/x-1");
        assertThat(article.contentType()).isEqualTo("text/csv");
        assertThat(article.text()).isEqualTo("Talks go on\n\nGreer said, \"We will see.\"");
        assertThat(article.title()).isEqualTo("Talks go on");
        assertThat(article.byline()).isEqualTo("A. Writer");
        assertThat(article.outlet()).isEqualTo("The Daily");
        assertThat(article.url()).isEqualTo("https://example.org/1");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(Reads.iso(article.published())).isEqualTo("2025-10-26");
    }

    @Test
    void theTextIsTheCellCharacterForCharacterWhereNoTitleIsNamed() {
        String table = "title,text\nA title,\"  Li said:\r\n\r\n\"\"Yes.\"\" \"\n";
        Article article =
                Tables.articles(Tables.all(Tables.TEXT, "a.csv", table)).get(0);
        assertThat(article.text()).isEqualTo("  Li said:\r\n\r\n\"Yes.\" ");
        assertThat(article.title()).isNull();
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        String table = "text,date,url,language,outlet,title,byline\nLi said so.,1761436800,ftp://x,??, ,,\n";
        Article article =
                Tables.articles(Tables.all(Tables.ALL, "a.csv", table)).get(0);
        assertThat(article.published()).isNull();
        assertThat(article.url()).isNull();
        assertThat(article.language()).isNull();
        assertThat(article.outlet()).isNull();
        assertThat(article.title()).isNull();
        assertThat(article.byline()).isNull();
        assertThat(article.origin()).isEqualTo("a.csv!/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsWhatDividesTheColumnsWhateverTheFileIsCalled(String delimiter) {
        String table = "id,text,note\n1,\"One, two; three\tfour.\",x\n2,Li said so.,\n"
                .replace(",", "\u0000")
                .replace("One\u0000", "One,")
                .replace("\u0000", delimiter);
        for (String name : List.of("a.csv", "a.tsv", "A.CSV")) {
            assertThat(Tables.texts(Tables.all(Tables.TEXT, name, table)))
                    .as(name)
                    .containsExactly("One, two; three\tfour.", "Li said so.");
        }
    }

    @Test
    void aColumnNameMayHoldWhatDividesColumnsElsewhere() {
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", "a;\"b;c,d\";text\n1;2;Li said so.\n")))
                .containsExactly("Li said so.");
        assertThat(Tables.texts(Tables.all(TableFields.ofText("text, clean"), "a.csv", "id;text, clean\n1;So.\n")))
                .containsExactly("So.");
    }

    @Test
    void aTableMayHaveOneColumn() {
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", "text\nOne.\n\"Two, three.\"\n")))
                .containsExactly("One.", "Two, three.");
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.tsv", "text\nTwo, three; four.\n")))
                .containsExactly("Two, three; four.");
    }

    @Test
    void aHeaderWithoutTheColumnIsOneRejectionThatNamesTheOnesThereAre() {
        List<Intake> intakes = Tables.all(
                Tables.TEXT,
                "a.csv",
                "id;body;a\u0007b\n1;Li said that he had not said so.;2\n" + "2;Yes.;3\n".repeat(10));
        assertThat(Reads.summary(intakes)).containsExactly("a.csv: UNREADABLE");
        assertThat(Tables.reason(intakes.get(0))).isEqualTo("no column is named text; the columns are id, body, a b");
    }

    @Test
    void manyOrLongColumnNamesAreNotAllNamed() {
        StringBuilder header = new StringBuilder("x".repeat(1000));
        for (int i = 1; i < 1000; i++) {
            header.append(",c").append(i);
        }
        assertThat(Tables.reason(Tables.all(Tables.TEXT, "a.csv", header + "\n").get(0)))
                .hasSizeLessThan(250)
                .endsWith("c18, c19 and 980 more");
    }

    @Test
    void aNeededColumnThatIsThereTwiceIsRefusedAndAnotherIsNot() {
        List<Intake> twice = Tables.all(Tables.TEXT, "a.csv", "text,id,text\nLi said so.,1,x\n");
        assertThat(Reads.summary(twice)).containsExactly("a.csv: UNREADABLE");
        assertThat(Tables.reason(twice.get(0))).isEqualTo("more than one column is named text: rename the others");
        assertThat(Tables.summary("a.csv", "id,text,id\n1,Li said so.,x\n")).containsExactly("a.csv!/1");
    }

    @Test
    void aRowOfTheWrongShapeCostsThatRowAlone() {
        List<Intake> intakes = Tables.all(
                Tables.TEXT, "a.csv", "id,text\n1,One.\n2\n3,Three.,more\n4,\"Four \"said\" so.\"\n5,Five.\n");
        assertThat(Reads.summary(intakes))
                .containsExactly(
                        "a.csv!/1", "a.csv!/2: UNREADABLE", "a.csv!/3: UNREADABLE", "a.csv!/4: CORRUPT", "a.csv!/5");
        assertThat(Tables.reason(intakes.get(1))).isEqualTo("1 cells in the row under 2 columns");
        assertThat(Tables.reason(intakes.get(3)))
                .isEqualTo("more text behind a cell's closing quotation mark; those inside have to be doubled");
    }

    @Test
    void aBlankTextIsEmptyAndNoFailure() {
        assertThat(Tables.summary("a.csv", "id,text\n1,\n2,\" \n\"\n\n3,Li said so.\n"))
                .containsExactly("a.csv!/1: NO_TEXT", "a.csv!/2: NO_TEXT", "a.csv!/3");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedKeepsTheRowsBefore() {
        List<Intake> intakes = Tables.all(Tables.TEXT, "a.csv", "id,text\n1,One.\n2,\"Two.\n3,Three.\n");
        assertThat(Reads.summary(intakes)).containsExactly("a.csv!/1", "a.csv!/2: CORRUPT");
        assertThat(Tables.reason(intakes.get(1)))
                .isEqualTo("a quotation mark around a cell is not closed: the rest was not read");
        assertThat(Tables.summary("b.csv", "id,\"text\n1,One.\n")).containsExactly("b.csv: CORRUPT");
    }

    @Test
    void aRowWithoutEndIsGivenUpWithoutBeingHeldInMemory() {
        Limits limits = new Limits(1_000_000, 1_000_000, 1000, 100, 5, 1_000_000, 100);
        String table = "id,text\n1,One.\n2,\"" + "Two.\n".repeat(10_000) + "\"\n3,Three.\n";
        List<Intake> intakes = Reads.all(Tables.within(limits), "a.csv", Reads.utf8(table));
        assertThat(Reads.summary(intakes)).containsExactly("a.csv!/1", "a.csv!/2: TOO_LARGE");
        assertThat(Tables.reason(intakes.get(1))).startsWith("the row is longer than 2000 UTF-16 code units");
        assertThat(Reads.summary(Reads.all(Tables.within(limits), "b.csv", Reads.utf8("\"" + table.replace("\"", "")))))
                .containsExactly("b.csv: TOO_LARGE");
    }

    @Test
    void aTextOverTheLimitCostsThatRowAlone() {
        Limits limits = new Limits(1_000_000, 1_000_000, 1000, 100, 5, 1_000_000, 100);
        String table = "id,text\n1," + "a".repeat(1001) + "\n2,Two.\n";
        assertThat(Reads.summary(Reads.all(Tables.within(limits), "a.csv", Reads.utf8(table))))
                .containsExactly("a.csv!/1: TOO_LARGE", "a.csv!/2");
    }

    @Test
    void aLineOfAMillionCharactersIsARowLikeOthers() {
        String text = "Li said so. ".repeat(100_000);
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", "text,id\n" + text + ",1\nB.,2\n")))
                .containsExactly(text, "B.");
    }

    @Test
    void marksOfTabSeparatedTextsThatAreNotAroundCellsArePartOfThem() {
        String table = """
                id\ttext
                1\t"We will see," Greer said.
                2\t"Greer said, ""We will see.""\"
                3\tHe called it a "truce".
                """;
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.tsv", table)))
                .containsExactly(
                        "\"We will see,\" Greer said.", "Greer said, \"We will see.\"", "He called it a \"truce\".");
    }

    @Test
    void lineEndsMayBeOfAnySystemAndAreKeptInsideCells() {
        for (String end : List.of("\n", "\r\n", "\r")) {
            String table = String.join(end, "id,text", "1,One.", "2,\"Two" + end + "lines.\"", "", "3,Three.");
            assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", table)))
                    .containsExactly("One.", "Two" + end + "lines.", "Three.");
        }
    }

    @Test
    void textIsText() {
        String rightToLeft = "\u200F\u05D0\u05DE\u05E8 \u202Bsaid\u202C.";
        String table = "id,text\n1,=HYPERLINK(A1)\n2," + rightToLeft + "\n3,+1\n4,a\u0000b\n5,\uFFFEc\n";
        assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", table + "6," + "d".repeat(100) + "\n")))
                .containsExactly("=HYPERLINK(A1)", rightToLeft, "+1", "a\u0000b", "\uFFFEc", "d".repeat(100));
    }

    @Test
    void characterSetsAreFoundFromTheBeginning() {
        String table = "id;text\n1;“We have a deal – for now,” the minister from Köln said, “and it’s a good one.”\n";
        for (String charset : List.of("UTF-8", "windows-1252")) {
            assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", table.getBytes(Charset.forName(charset)))))
                    .as(charset)
                    .containsExactly("“We have a deal – for now,” the minister from Köln said, “and it’s a good one.”");
        }
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("UTF-32LE"))) {
            assertThat(Tables.texts(Tables.all(Tables.TEXT, "a.csv", ("\uFEFF" + table).getBytes(charset))))
                    .as(charset.name())
                    .containsExactly("“We have a deal – for now,” the minister from Köln said, “and it’s a good one.”");
        }
    }

    @Test
    void bytesThatFitNoCharacterSetDoNotStopTheTable() {
        byte[] table = Reads.utf8("id,text\n1,Köln.\n2,x\n");
        table[table.length - 2] = (byte) 0xFF;
        assertThat(Tables.all(Tables.TEXT, "a.csv", table)).hasSize(2).allMatch(Intake.Read.class::isInstance);
    }

    @Test
    void aTableWithoutRowsIsRefused() {
        assertThat(Tables.summary("a.csv", "id,text\n")).containsExactly("a.csv: UNREADABLE");
        assertThat(Tables.summary("a.csv", "\n\n")).containsExactly("a.csv: UNREADABLE");
        assertThat(Tables.summary("a.csv", "")).containsExactly("a.csv: UNREADABLE");
    }
}
