package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected.Category;

final class PdfFormatTest {
    @Test
    void joinsLinesAndSeparatesParagraphs() throws Exception {
        byte[] pdf = pdf(List.of(List.of(
                "Treasury Secretary Scott Bessent said that the nego-",
                "tiations in Kuala Lumpur had gone very well.",
                "",
                "Li Chenggang said that China would not bow.",
                "",
                "1")));
        Article article = Reads.article("a.pdf", pdf);
        assertThat(article.text())
                .isEqualTo(
                        "Treasury Secretary Scott Bessent said that the negotiations in Kuala Lumpur had gone very well."
                                + "\n\nLi Chenggang said that China would not bow.");
        assertThat(article.contentType()).isEqualTo("application/pdf");
        assertThat(article.title()).isNull();
    }

    @Test
    void joinsSentenceOverPageBreakWithoutPageNumbers() throws Exception {
        byte[] pdf = pdf(List.of(
                List.of("Bessent said that the talks had been", "", "- 1 -"),
                List.of("constructive and would go on.", "", "- 2 -")));
        assertThat(Reads.article("a.pdf", pdf).text())
                .isEqualTo("Bessent said that the talks had been constructive and would go on.");
    }

    @Test
    void readsTitleAndAuthorButNoDate() throws Exception {
        byte[] pdf = pdf(List.of(List.of("Greer said so.")), document -> {
            document.getDocumentInformation().setTitle("Readout of the trade talks");
            document.getDocumentInformation().setAuthor("Jane Doe");
            document.getDocumentInformation()
                    .setCreationDate(Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT));
            document.getDocumentCatalog().setLanguage("en-US");
        });
        Article article = Reads.article("a.pdf", pdf);
        assertThat(article.title()).isEqualTo("Readout of the trade talks");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.published()).isNull();
        assertThat(article.language()).isEqualTo("en-US");
        assertThat(article.text()).isEqualTo("Readout of the trade talks\n\nGreer said so.");
    }

    @Test
    void ignoresTitlesAndAuthorsThatProgramsFillIn() throws Exception {
        for (String title : List.of("Microsoft Word - x.doc", "untitled", "draft_3.docx", "Document1", "12345")) {
            byte[] pdf = pdf(List.of(List.of("Greer said so.")), document -> {
                document.getDocumentInformation().setTitle(title);
                document.getDocumentInformation().setAuthor("Administrator");
            });
            Article article = Reads.article("a.pdf", pdf);
            assertThat(article.title()).isNull();
            assertThat(article.byline()).isNull();
        }
    }

    @Test
    void doesNotRepeatTitleWithWhichTheTextBegins() throws Exception {
        byte[] pdf = pdf(
                List.of(List.of("READOUT OF THE TALKS", "", "Greer said so.")),
                document -> document.getDocumentInformation().setTitle("Readout of the talks"));
        assertThat(Reads.article("a.pdf", pdf).text()).isEqualTo("READOUT OF THE TALKS\n\nGreer said so.");
    }

    @Test
    void refusesPdfWithoutText() throws Exception {
        assertThat(Reads.rejected("a.pdf", pdf(List.of(List.of()))).category()).isEqualTo(Category.UNREADABLE);
        assertThat(Reads.rejected("a.pdf", pdf(List.of(List.of()))).reason()).isEqualTo("no text in the document");
    }

    @Test
    void refusesPdfBehindPasswordAndReadsPdfThatOnlyForbidsPrinting() throws Exception {
        assertThat(Reads.rejected("a.pdf", locked("secret")).category()).isEqualTo(Category.ENCRYPTED);
        assertThat(Reads.article("a.pdf", locked("")).text()).isEqualTo("Greer said so.");
    }

    @Test
    void refusesTruncatedAndCorruptPdf() throws Exception {
        byte[] pdf = pdf(List.of(List.of("Greer said so."), List.of("And more.")));
        assertThat(Reads.rejected("a.pdf", Arrays.copyOf(pdf, pdf.length * 2 / 3))
                        .reason())
                .isEqualTo("the PDF is cut short");
        assertThat(Reads.rejected("a.pdf", Arrays.copyOf(pdf, 20)).category()).isEqualTo(Category.CORRUPT);
        byte[] noise = Reads.utf8("%PDF-1.7\n" + "garbage \n".repeat(50) + "startxref\n7\n%%EOF\n");
        assertThat(Reads.rejected("a.pdf", noise).category()).isEqualTo(Category.CORRUPT);
        assertThat(Reads.rejected("a.pdf", noise).reason()).doesNotContain("\n").hasSizeLessThan(200);
    }

    private static byte[] locked(String password) throws IOException {
        return pdf(List.of(List.of("Greer said so.")), document -> {
            AccessPermission noPrinting = new AccessPermission();
            noPrinting.setCanPrint(false);
            document.protect(new StandardProtectionPolicy("owner", password, noPrinting));
        });
    }

    private static byte[] pdf(List<List<String>> pages) throws IOException {
        return pdf(pages, document -> {});
    }

    private static byte[] pdf(List<List<String>> pages, Change change) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<String> lines : pages) {
                write(document, lines);
            }
            change.apply(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDDocument document, List<String> lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            float y = 700;
            for (String line : lines) {
                if (!line.isEmpty()) {
                    content.beginText();
                    content.newLineAtOffset(72, y);
                    content.showText(line);
                    content.endText();
                }
                y -= line.isEmpty() ? 22 : 14;
            }
        }
    }

    private interface Change {
        void apply(PDDocument document) throws IOException;
    }
}
