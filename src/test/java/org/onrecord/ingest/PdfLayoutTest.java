package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.model.Article;

final class PdfLayoutTest {
    private static final List<String> LEFT = List.of(
            "Marta Oyelaran said that the truce with",
            "Sudria was provisional, and that nobo-",
            "dy should take it for a settlement. She",
            "had come with a single page, she said,",
            "on which nine prices were listed. Every",
            "one of them was an opening, she told re-");
    private static final List<String> RIGHT = List.of(
            "porters, and none of them was a wall.",
            "Tomas Brandt replied that his govern-",
            "ment would use the three months to find",
            "a price that both could live with. “We",
            "stopped talking about responsibility,”",
            "he said, “and talked of cubic metres.”");
    private static final String BOTH =
            "Marta Oyelaran said that the truce with Sudria was provisional, and that nobody should take it for a settlement."
                    + " She had come with a single page, she said, on which nine prices were listed. Every one of them was an"
                    + " opening, she told reporters, and none of them was a wall. Tomas Brandt replied that his government would"
                    + " use the three months to find a price that both could live with. “We stopped talking about"
                    + " responsibility,” he said, “and talked of cubic metres.”";

    @Test
    void readsColumnsThatAreDrawnOneAfterTheOther() throws Exception {
        List<Text> page = new ArrayList<>();
        for (int row = 0; row < LEFT.size(); row++) {
            page.add(text(60, 100 + 13 * row, LEFT.get(row)));
        }
        for (int row = 0; row < RIGHT.size(); row++) {
            page.add(text(310, 100 + 13 * row, RIGHT.get(row)));
        }
        assertThat(read(List.of(page)).text()).isEqualTo(BOTH);
    }

    @Test
    void readsColumnsThatAreDrawnRowByRow() throws Exception {
        List<Text> page = new ArrayList<>();
        page.add(new Text(60, 60, 20, FontName.HELVETICA_BOLD, "Neither side calls it peace, but the saws may run"));
        for (int row = 0; row < LEFT.size(); row++) {
            page.add(text(60, 100 + 13 * row, LEFT.get(row)));
            page.add(text(310, 100 + 13 * row, RIGHT.get(row)));
        }
        page.add(
                text(60, 220, "This report was written in Tarn, where the delegations met for three days and nights."));
        assertThat(read(List.of(page)).text())
                .isEqualTo("Neither side calls it peace, but the saws may run\n\n" + BOTH
                        + "\n\nThis report was written in Tarn, where the delegations met for three days and nights.");
    }

    @Test
    void readsThreeColumnsThatAreDrawnRowByRow() throws Exception {
        List<Text> page = new ArrayList<>();
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 3; column++) {
                page.add(text(
                        50 + 180 * column, 100 + 13 * row, "column " + "abc".charAt(column) + " has the row " + row));
            }
        }
        assertThat(read(List.of(page)).text())
                .containsSubsequence(
                        "a has the row 0", "a has the row 7", "b has the row 0", "b has the row 7", "c has the row 0");
    }

    @Test
    void keepsRowsOfTables() throws Exception {
        List<Text> page = new ArrayList<>();
        List<String> names = List.of("Norland", "Sudria", "Vester", "Osteria", "Midland", "Tarn");
        for (int row = 0; row < names.size(); row++) {
            page.add(text(60, 100 + 13 * row, names.get(row)));
            page.add(text(310, 100 + 13 * row, (row + 3) + " percent"));
        }
        assertThat(read(List.of(page)).text()).startsWith("Norland 3 percent Sudria 4 percent Vester 5 percent");
    }

    @Test
    void leavesOutHeadsAndFeetOfTwoPages() throws Exception {
        List<List<Text>> pages = new ArrayList<>();
        List<String> heads = List.of("12 | BORDER REVIEW, March 2026", "The price of a plank | 13");
        List<String> starts = List.of("Oyelaran said that the truce was", "provisional and might not hold.");
        for (int page = 0; page < 2; page++) {
            pages.add(List.of(
                    new Text(60, 40, 8, FontName.HELVETICA, heads.get(page)),
                    text(60, 80, starts.get(page)),
                    new Text(250, 750, 7, FontName.HELVETICA, "www.borderreview.example")));
        }
        assertThat(read(pages).text()).isEqualTo("Oyelaran said that the truce was provisional and might not hold.");
    }

    @Test
    void keepsNumberedItemsAtTheHeadOfPages() throws Exception {
        List<List<Text>> pages = List.of(
                List.of(text(60, 40, "1. The parties suspend their levies."), text(60, 53, "Brandt signed it.")),
                List.of(text(60, 40, "2. The parties meet again in March."), text(60, 53, "Oyelaran signed it.")));
        assertThat(read(pages).text())
                .contains("1. The parties suspend their levies.")
                .contains("2. The parties meet again in March.");
    }

    @Test
    void keepsWhatIsSaidAtOneHeightOnSomePagesOfALongDocument() throws Exception {
        List<List<Text>> pages = new ArrayList<>();
        List<String> words = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        for (String word : words) {
            String last = word.equals("four") ? "and had done so since 2015" : "which was all on item " + word;
            pages.add(List.of(
                    text(60, 40, "Oyelaran asked for item " + word),
                    text(60, 53, word.startsWith("f") ? "MR. BRANDT: Yes." : "MR. BRANDT: Not to item " + word),
                    text(60, 66, word.equals("five") ? "as was agreed on in 2016" : last)));
        }
        String text = read(pages).text();
        assertThat(text).containsSubsequence("MR. BRANDT: Yes.", "since 2015", "MR. BRANDT: Yes.", "in 2016");
    }

    @Test
    void readsColumnsInWhichARowHangsOut() throws Exception {
        List<Text> page = new ArrayList<>();
        for (int row = 0; row < LEFT.size(); row++) {
            page.add(text(row == 0 ? 48 : 60, 100 + 13 * row, LEFT.get(row)));
            page.add(text(310, 100 + 13 * row, RIGHT.get(row)));
        }
        assertThat(read(List.of(page)).text()).isEqualTo(BOTH);
    }

    @Test
    void keepsLetterAboveAListApartFromItsWords() throws Exception {
        List<Text> page = List.of(
                new Text(60, 60, 20, FontName.HELVETICA, "B"),
                text(60, 80, "Brandt, Tomas, who led a delegation"),
                text(60, 93, "Byrne, Ada, who owns a sawmill"));
        assertThat(read(List.of(page)).text()).startsWith("B\n\nBrandt, Tomas");
    }

    @Test
    void keepsHeadlineBylineAndTextApartWhereTheirTypeDiffers() throws Exception {
        List<Text> page = List.of(
                new Text(60, 60, 20, FontName.TIMES_BOLD, "The price of a plank"),
                new Text(60, 76, 10, FontName.TIMES_ITALIC, "By Aksel Vinter"),
                text(60, 89, "Oyelaran said that the truce was"),
                text(60, 102, "provisional."),
                new Text(60, 115, 10, FontName.HELVETICA_BOLD, "The long night"),
                text(60, 128, "Brandt agreed."));
        assertThat(read(List.of(page)).text())
                .isEqualTo("The price of a plank\n\nBy Aksel Vinter\n\nOyelaran said that the truce was provisional."
                        + "\n\nThe long night\n\nBrandt agreed.");
    }

    @Test
    void joinsLargeInitialToItsWord() throws Exception {
        assertThat(read(List.of(initial("N", "orland said that the truce"))).text())
                .isEqualTo("Norland said that the truce was provisional, and that it might not hold for long.");
        assertThat(read(List.of(initial("A", "pause, said Norland, that"))).text())
                .isEqualTo("A pause, said Norland, that was provisional, and that it might not hold for long.");
    }

    private static List<Text> initial(String letter, String first) {
        return List.of(
                new Text(60, 126, 38, FontName.HELVETICA, letter),
                text(95, 100, first),
                text(95, 113, "was provisional, and that it"),
                text(95, 126, "might not hold for long."));
    }

    @Test
    void joinsIndentedParagraphsOfWhichASentenceEndsThePage() throws Exception {
        List<Text> first = List.of(
                text(70, 60, "Oyelaran said that they had stopped"),
                text(60, 73, "hurting each other, for now at least."),
                text(70, 86, "Brandt agreed, and called the result"),
                text(60, 99, "mathematics, which had surprised him."));
        List<Text> goesOn = List.of(text(60, 60, "Neither would confirm the numbers to"), text(60, 73, "reporters."));
        List<Text> isNew = List.of(text(70, 60, "Neither would confirm the numbers to"), text(60, 73, "reporters."));
        assertThat(read(List.of(first, goesOn)).text())
                .endsWith("which had surprised him. Neither would confirm the numbers to reporters.");
        assertThat(read(List.of(first, isNew)).text())
                .endsWith("which had surprised him.\n\nNeither would confirm the numbers to reporters.");
    }

    @Test
    void undoesSoftHyphens() throws Refusal {
        assertThat(PdfText.paragraphs(List.of(List.of(List.of(
                        new PdfLine("They signed the memo\u00AD", 0, 100, 12, 10, "Times"),
                        new PdfLine("randum, non\u2010", 0, 100, 24, 10, "Times"),
                        new PdfLine("binding as it is, in the town hall.", 0, 100, 36, 10, "Times"))))))
                .containsExactly("They signed the memorandum, non-binding as it is, in the town hall.");
    }

    @Test
    void readsWhatPublishersSayInXmp() throws Exception {
        Article article = read(List.of(List.of(text(60, 60, "Oyelaran said so."))), """
                <prism:publicationName>Border Review</prism:publicationName>
                <prism:publicationDate>2026-03-05</prism:publicationDate>
                <prism:modificationDate>2026-03-06T08:00:00+01:00</prism:modificationDate>
                <prism:url>https://borderreview.example/plank</prism:url>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">The price of a plank</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>Aksel Vinter</rdf:li><rdf:li>Pia Lund</rdf:li></rdf:Seq></dc:creator>
                <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>""");
        assertThat(article.title()).isEqualTo("The price of a plank");
        assertThat(article.byline()).isEqualTo("Aksel Vinter, Pia Lund");
        assertThat(article.outlet()).isEqualTo("Border Review");
        assertThat(article.url()).isEqualTo("https://borderreview.example/plank");
        assertThat(Reads.iso(article.published())).isEqualTo("2026-03-05");
        assertThat(Reads.iso(article.modified())).isEqualTo("2026-03-06T08:00:00+01:00");
        assertThat(article.language()).isEqualTo("en-GB");
    }

    @Test
    void takesNoDateThatOnlySaysWhenTheFileWasMade() throws Exception {
        List<List<Text>> page = List.of(List.of(text(60, 60, "Oyelaran said so.")));
        String made =
                "<xmp:CreateDate>2026-03-07T09:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-03-08T09:00:00Z</xmp:ModifyDate>";
        assertThat(read(
                        page,
                        made + "<dc:date><rdf:Seq><rdf:li>2026-03-07T10:00:00+01:00</rdf:li></rdf:Seq></dc:date>"))
                .extracting(Article::published, Article::modified)
                .containsExactly(null, null);
        assertThat(Reads.iso(read(page, made + "<dc:date><rdf:Seq><rdf:li>2026-03-05</rdf:li></rdf:Seq></dc:date>")
                        .published()))
                .isEqualTo("2026-03-05");
    }

    @Test
    void readsPdfWhoseXmpIsBroken() throws Exception {
        List<List<Text>> page = List.of(List.of(text(60, 60, "Oyelaran said so.")));
        assertThat(read(page, "<dc:title><<&nothing;").text()).endsWith("Oyelaran said so.");
    }

    @Test
    @Timeout(60)
    void bearsPagesOfVeryManyPieces() throws Exception {
        List<Text> page = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            page.add(new Text(20 + 50 * (i % 10), 20 + 0.3f * Math.floorDiv(i, 10), 5, FontName.HELVETICA, "said"));
        }
        assertThat(read(List.of(page)).text()).isNotEmpty();
    }

    private static Text text(float left, float top, String text) {
        return new Text(left, top, 10, FontName.HELVETICA, text);
    }

    private static Article read(List<List<Text>> pages) throws IOException {
        return read(pages, "");
    }

    private static Article read(List<List<Text>> pages, String xmp) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<Text> texts : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Text text : texts) {
                        text.write(content, page.getMediaBox().getHeight());
                    }
                }
            }
            if (!xmp.isEmpty()) {
                PDMetadata metadata = new PDMetadata(document);
                metadata.importXMPMetadata(packet(xmp).getBytes(StandardCharsets.UTF_8));
                document.getDocumentCatalog().setMetadata(metadata);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return Reads.article("a.pdf", bytes.toByteArray());
        }
    }

    private static String packet(String properties) {
        return "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'>" + properties
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    }

    /** Where a piece of text stands, in points from the page's top left corner. */
    private record Text(float left, float top, float size, FontName font, String text) {
        void write(PDPageContentStream content, float height) throws IOException {
            content.beginText();
            content.setFont(new PDType1Font(font), size);
            content.newLineAtOffset(left, height - top);
            content.showText(text);
            content.endText();
        }
    }
}
