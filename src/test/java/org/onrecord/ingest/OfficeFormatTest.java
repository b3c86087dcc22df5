package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome.Rejected.Category;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

final class OfficeFormatTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void readsDocx() throws Exception {
        Article article = Reads.article("a.docx", docx());
        assertThat(article.text()).isEqualTo("Readout of talks\n\n“We are close,” Bessent said.\n\nLi said no.");
        assertThat(article.contentType()).isEqualTo(DOCX);
        assertThat(article.title()).isEqualTo("Readout of talks");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.published()).isNull();
    }

    @Test
    void leavesOutHeadersCommentsAndDeletedTextOfDocx() throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("The Daily");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("Li said ");
            CTRunTrackChange deleted = paragraph.getCTP().addNewDel();
            deleted.addNewR().addNewDelText().setStringValue("no.");
            CTRunTrackChange inserted = paragraph.getCTP().addNewIns();
            inserted.addNewR().addNewT().setStringValue("yes.");
            XWPFComment comment = document.createComments().createComment(BigInteger.ONE);
            comment.createParagraph().createRun().setText("The editor said that this is wrong.");
            paragraph.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ONE);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            assertThat(Reads.article("a.docx", bytes.toByteArray()).text()).isEqualTo("Li said yes.");
        }
    }

    @Test
    void readsDocxByItsContentWhateverItsName() throws Exception {
        assertThat(Reads.article("a.pdf", docx()).contentType()).isEqualTo(DOCX);
    }

    @Test
    void readsRtf() {
        Article article = Reads.article(
                "a.rtf",
                "{\\rtf1\\ansi\\ansicpg1252 {\\info{\\title Trade talks}}\\'93We are close,\\'94 Bessent said.\\par Li said no.\\par}");
        assertThat(article.text()).isEqualTo("Trade talks\n\n“We are close,” Bessent said.\n\nLi said no.");
    }

    @Test
    void leavesOutHeadersAndFootersOfRtf() {
        String header = "{\\header\\pard{\\b The \\{Daily\\}}\\bin3 }}}\\par}";
        Article article = Reads.article(
                "a.rtf",
                "{\\rtf1\\ansi " + header + "{\\footerf Page {\\field{\\fldrslt 1}}}\\headery720 Bessent said so.\\par "
                        + "He wrote \\{\\header\\} himself.\\par{\\headerl closed}}");
        assertThat(article.text()).isEqualTo("Bessent said so.\n\nHe wrote {} himself.");
        assertThat(Reads.article("a.rtf", "{\\rtf1\\ansi Bessent said so.\\par{\\header{{never closed}")
                        .text())
                .startsWith("Bessent said so.");
    }

    @Test
    void leavesOutHeadersOfOdt() throws Exception {
        byte[] odt = zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml",
                        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                                + "<text:p>Li said no.</text:p></office:text></office:body></office:document-content>",
                "styles.xml",
                        "<?xml version='1.0' encoding='UTF-8'?>\n<office:document-styles xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                                + "<office:master-styles><style:master-page><style:header><text:p>The Daily</text:p></style:header>"
                                + "</style:master-page></office:master-styles></office:document-styles>");
        assertThat(Reads.article("a.odt", odt).text()).isEqualTo("Li said no.");
    }

    @Test
    void readsOdt() throws Exception {
        byte[] odt = zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", """
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                          <text:h text:outline-level="1">Talks</text:h><text:p>Bessent said <text:span>so</text:span>.</text:p><text:p>Li said no.</text:p>
                        </office:text></office:body></office:document-content>""");
        Article article = Reads.article("a.odt", odt);
        assertThat(article.text()).isEqualTo("Talks\n\nBessent said so.\n\nLi said no.");
        assertThat(article.contentType()).isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void readsEpub() throws Exception {
        byte[] epub = zip(
                "mimetype", "application/epub+zip",
                "META-INF/container.xml",
                        "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='c.opf'"
                                + " media-type='application/oebps-package+xml'/></rootfiles></container>",
                "c.opf",
                        "<package xmlns='http://www.idpf.org/2007/opf' version='2.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                                + "<dc:title>The long talks</dc:title><dc:creator>Jane Doe</dc:creator><dc:language>en</dc:language></metadata>"
                                + "<manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                                + "<spine><itemref idref='a'/></spine></package>",
                "a.xhtml",
                        "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><p>Bessent said so.</p>"
                                + "<p>Li said no.</p></body></html>");
        Article article = Reads.article("a.epub", epub);
        assertThat(article.text()).isEqualTo("The long talks\n\nBessent said so.\n\nLi said no.");
        assertThat(article.byline()).isEqualTo("Jane Doe");
        assertThat(article.language()).isEqualTo("en");
    }

    @Test
    void readsLinesOfSlides() throws Exception {
        Article pptx = Reads.article("a.pptx", slides(new XMLSlideShow()));
        assertThat(pptx.text()).isEqualTo("“We are close,” Bessent said.\n\nLi said no.\n\nGreer left.");
        assertThat(pptx.contentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.presentationml.presentation");
        Article ppt = Reads.article("a.ppt", slides(new HSLFSlideShow()));
        assertThat(ppt.text()).isEqualTo("“We are close,” Bessent said.\n\nLi said no.\n\nGreer left.");
        assertThat(ppt.contentType()).isEqualTo("application/vnd.ms-powerpoint");
    }

    @Test
    void readsLinesOfOdp() throws Exception {
        Article article = Reads.article("a.odp", odp("<text:p>Bessent said so.</text:p><text:p>Li said no.</text:p>"));
        assertThat(article.text()).isEqualTo("Bessent said so.\n\nLi said no.");
        assertThat(article.contentType()).isEqualTo("application/vnd.oasis.opendocument.presentation");
    }

    @Test
    void readsWordPerfect() {
        Article article = Reads.article("a.wpd", wordPerfect("Bessent\u0080said\u0080so.\u00CCLi\u0080left.\u00CC"));
        assertThat(article.text()).isEqualTo("Bessent said so.\n\nLi left.");
        assertThat(article.contentType()).isEqualTo("application/vnd.wordperfect");
    }

    @Test
    void givesDamagedSlidesAndWordPerfectOneFate() throws Exception {
        byte[] pptx = slides(new XMLSlideShow());
        byte[] ppt = slides(new HSLFSlideShow());
        byte[] wpd = wordPerfect("Bessent\u0080said\u0080so.\u00CC");
        for (int part = 1; part < 10; part++) {
            assertThat(Reads.all("a.pptx", Arrays.copyOf(pptx, pptx.length * part / 10)))
                    .hasSize(1);
            assertThat(Reads.all("a.ppt", Arrays.copyOf(ppt, ppt.length * part / 10)))
                    .hasSize(1);
            assertThat(Reads.all("a.wpd", Arrays.copyOf(wpd, wpd.length * part / 10)))
                    .hasSize(1);
        }
        assertThat(Reads.rejected("a.pptx", Arrays.copyOf(pptx, pptx.length / 2))
                        .category())
                .isEqualTo(Category.CORRUPT);
    }

    @Test
    void refusesOdpThatUnpacksWithoutEnd() throws Exception {
        byte[] bomb = odp("<text:p>" + " ".repeat(200_000_000) + "</text:p>");
        assertThat(Reads.rejected("a.odp", bomb).category()).isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void refusesDocxBehindPassword() throws Exception {
        byte[] locked;
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(docx());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            locked = bytes.toByteArray();
        }
        assertThat(Reads.rejected("a.docx", locked).category()).isEqualTo(Category.ENCRYPTED);
    }

    @Test
    void refusesTruncatedDocxUnlessItsTextIsWhole() throws Exception {
        byte[] docx = docx();
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(docx, docx.length * part / 10);
            Intake intake = Reads.all("a.docx", cut).get(0);
            boolean whole =
                    intake instanceof Intake.Read read && read.article().text().endsWith("Li said no.");
            assertThat(whole || Reads.summary(intake).equals("a.docx: CORRUPT"))
                    .as(part + " tenths")
                    .isTrue();
        }
    }

    @Test
    void refusesTextOverTheLimit() throws Exception {
        Limits little = new Limits(1000_000, 1000_000, 20, 10, 5, 1000_000, 1000);
        assertThat(Reads.summary(Reads.all(Reads.within(little), "a.docx", docx())))
                .containsExactly("a.docx: TOO_LARGE");
        assertThat(Reads.summary(Reads.all(Reads.within(little), "a.txt", Reads.utf8("a".repeat(21)))))
                .containsExactly("a.txt: TOO_LARGE");
    }

    @Test
    void readsNothingThroughEntitiesOfAnOdt() throws Exception {
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'><!ENTITY i 'IN'>]>"
                        + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                        + "<text:p>Li said [&e;].</text:p></office:text></office:body></office:document-content>");
        Intake intake = Reads.all("a.odt", odt).get(0);
        if (intake instanceof Intake.Read read) {
            assertThat(read.article().text()).isEqualTo("Li said [].");
        }
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Readout of talks");
            document.getProperties().getCoreProperties().setCreator("Jane Doe");
            document.createParagraph().createRun().setText("“We are close,” Bessent said.");
            document.createParagraph();
            document.createParagraph().createRun().setText("Li   said no.");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static <S extends Shape<S, P>, P extends TextParagraph<S, P, ? extends TextRun>> byte[] slides(
            SlideShow<S, P> show) throws IOException {
        try (show) {
            TextShape<S, P> box = show.createSlide().createTextBox();
            box.setText("“We are close,” Bessent said.\nLi said no.");
            show.createSlide().createTextBox().setText("Greer left.");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            show.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] odp(String paragraphs) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.presentation",
                "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:presentation>"
                        + "<draw:page draw:name='1'><draw:frame><draw:text-box>" + paragraphs
                        + "</draw:text-box></draw:frame></draw:page></office:presentation></office:body>"
                        + "</office:document-content>");
    }

    /** WordPerfect 6: where the text begins, the product, the kind of file and the version; 0x80 is a space in its text. */
    private static byte[] wordPerfect(String text) {
        byte[] head = {(byte) 0xFF, 'W', 'P', 'C', 16, 0, 0, 0, 1, 0x0A, 2, 1, 0, 0, 0, 0};
        byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, file, head.length, body.length);
        return file;
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = Reads.utf8(namesAndContents[i + 1]);
                ZipEntry entry = new ZipEntry(namesAndContents[i]);
                if (i == 0) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                    sum.update(content);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
