package org.onrecord.ingest;

import static org.onrecord.ingest.Build.cut;
import static org.onrecord.ingest.Build.docx;
import static org.onrecord.ingest.Build.docxOf;
import static org.onrecord.ingest.Build.pdf;
import static org.onrecord.ingest.Build.pdfOf;
import static org.onrecord.ingest.Build.word;
import static org.onrecord.ingest.Build.zip;
import static org.onrecord.ingest.Sample.bad;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** PDF and office documents, and XML, that do harm. */
final class HostileDocuments {
    private static final String SAID = "Bessent said in a document that the talks had gone well.";
    private static final String EITHER = "|: .*";
    private static final String KIDS = "/Type /Pages /Count 1 /Kids";

    private HostileDocuments() {}

    /**
     * @param secret the address of a file that no document may show
     * @param server the address of a server that no document may reach
     */
    static List<Sample> all(String secret, String server) {
        List<Sample> all = new ArrayList<>();
        all.addAll(truncated());
        all.addAll(encrypted());
        all.addAll(pdfs());
        all.addAll(office());
        all.addAll(entities("entity bomb", "bomb", bomb()));
        all.addAll(entities("external entity", "file", external(secret)));
        all.addAll(entities("external entity", "net", external(server)));
        return all;
    }

    private static List<Sample> truncated() {
        byte[] pdf = pdf(document -> {}, SAID);
        byte[] docx = docx(SAID);
        return List.of(
                bad("truncated PDF", "cut-30.pdf", cut(pdf, 30), ": CORRUPT"),
                bad("truncated PDF", "cut-70.pdf", cut(pdf, 70), ": CORRUPT"),
                bad("truncated PDF", "cut-99.pdf", cut(pdf, 99), EITHER),
                bad("truncated Word document", "cut-30.docx", cut(docx, 30), ": CORRUPT"),
                bad("truncated Word document", "cut-99.docx", cut(docx, 99), EITHER),
                bad("truncated RTF", "cut.rtf", "{\\rtf1\\ansi " + SAID + "{\\*\\bin99999999 ", EITHER),
                bad("truncated OpenDocument", "cut.odt", cut(Build.odt("", SAID), 70), ": .*"));
    }

    private static List<Sample> encrypted() {
        byte[] zip = zip("a.txt", SAID);
        byte[] locked = zip.clone();
        locked[6] |= 1;
        locked[Build.find(zip, "PK\1\2", 0) + 8] |= 1;
        return List.of(
                bad("encrypted PDF", "encrypted.pdf", pdf(HostileDocuments::protect, SAID), ": ENCRYPTED"),
                bad("encrypted ZIP", "encrypted.zip", locked, "!/a.txt: ENCRYPTED"),
                bad("encrypted Word document", "encrypted.docx", encrypt(docx(SAID)), ": ENCRYPTED"));
    }

    private static void protect(PDDocument document) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
    }

    private static byte[] encrypt(byte[] docx) {
        return Build.written(bytes -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                encryptor.confirmPassword("secret");
                try (OutputStream out = encryptor.getDataStream(files)) {
                    out.write(docx);
                }
                files.writeFilesystem(bytes);
            } catch (GeneralSecurityException noSuchCipher) {
                throw new IllegalStateException(noSuchCipher);
            }
        });
    }

    private static List<Sample> pdfs() {
        String catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>";
        String pages = "<< " + KIDS + " [3 0 R] >>";
        return List.of(
                bad(
                        "endless page tree",
                        "parent.pdf",
                        pdfOf("", catalogue, "<< " + KIDS + " [3 0 R] >>", "<< " + KIDS + " [2 0 R] /Parent 2 0 R >>"),
                        EITHER),
                bad(
                        "endless page tree",
                        "self.pdf",
                        pdfOf("", catalogue, "<< " + KIDS + " [2 0 R 2 0 R 2 0 R] >>"),
                        EITHER),
                bad(
                        "endless page tree",
                        "count.pdf",
                        pdfOf("", catalogue, "<< /Type /Pages /Count 2147483647 /Kids [3 0 R] >>", page, "<< >>"),
                        EITHER),
                bad(
                        "loop of objects",
                        "length.pdf",
                        pdfOf("", catalogue, pages, page, "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"),
                        EITHER),
                bad("loop of objects", "xref.pdf", pdfOf("/Prev 9", catalogue, pages, page, "<< >>"), EITHER),
                bad(
                        "loop of objects",
                        "form.pdf",
                        pdfOf(
                                "",
                                catalogue,
                                pages,
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                                "<< /Length 5 >>\nstream\n/F Do\nendstream",
                                "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >> /Length 5 >>\n"
                                        + "stream\n/F Do\nendstream"),
                        EITHER),
                bad("PDF of deep arrays", "array.pdf", pdfOf("", catalogue, pages, page, "[".repeat(100_000)), EITHER),
                bad("PDF of deep arrays", "kids.pdf", pdfOf("", catalogue, "<< /Kids " + "[".repeat(200_000)), EITHER),
                bad("PDF bomb", "bomb.pdf", pdf(HostileDocuments::fill), EITHER),
                bad(
                        "PDF bomb",
                        "states.pdf",
                        pdfOf(
                                "",
                                catalogue,
                                pages,
                                page,
                                "<< /Length 200000 >>\nstream\n" + "q ".repeat(100_000) + "\nendstream"),
                        EITHER),
                bad(
                        "huge declared size",
                        "length-huge.pdf",
                        pdfOf("", catalogue, pages, page, "<< /Length 99999999999 >>\nstream\nBT ET\nendstream"),
                        EITHER),
                bad(
                        "PDF with a script",
                        "script.pdf",
                        pdfOf(
                                "",
                                "<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while (true) {}) >> >>",
                                pages,
                                page,
                                "<< >>"),
                        EITHER));
    }

    /** A page of ten million drawing operations, which pack to nothing. */
    private static void fill(PDDocument document) throws IOException {
        byte[] operations = Reads.utf8("0 0 m 1 1 l S\n".repeat(1_000_000));
        try (java.io.InputStream in = new java.io.ByteArrayInputStream(operations)) {
            document.getPage(0)
                    .setContents(new org.apache.pdfbox.pdmodel.common.PDStream(
                            document, in, org.apache.pdfbox.cos.COSName.FLATE_DECODE));
        }
    }

    private static List<Sample> office() {
        String run = "<w:r><w:t>word </w:t></w:r>";
        return List.of(
                bad("Word bomb", "bomb.docx", docxOf(word("", " ".repeat(50_000_000))), ": (TOO_LARGE|CORRUPT)"),
                bad(
                        "Word bomb",
                        "runs.docx",
                        docxOf(word("", "x</w:t></w:r>" + run.repeat(10_000) + "<w:r><w:t>")),
                        EITHER),
                bad("deep nesting", "deep.docx", docxOf(word("", "<w:a>".repeat(100_000))), ": .*"),
                bad("Word document without parts", "nothing.docx", zip("[Content_Types].xml", "<Types/>"), ": .*"),
                bad(
                        "loop of parts",
                        "loop.docx",
                        zip(
                                "[Content_Types].xml",
                                "<Types/>",
                                "_rels/.rels",
                                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                        + "<Relationship Id='1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                                        + " Target='/_rels/.rels'/></Relationships>"),
                        ": .*"),
                bad("loop of sectors", "loop.doc", loop(), ": .*"),
                bad(
                        "loop of parts",
                        "loop.epub",
                        zip(
                                "mimetype",
                                "application/epub+zip",
                                "META-INF/container.xml",
                                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
                                        + " full-path='META-INF/container.xml' media-type='application/oebps-package+xml'/></rootfiles></container>"),
                        EITHER));
    }

    /** An OLE file whose table of sectors leads from each sector to itself. */
    private static byte[] loop() {
        byte[] ole = Build.written(bytes -> {
            try (POIFSFileSystem files = new POIFSFileSystem()) {
                files.createDocument(new java.io.ByteArrayInputStream(new byte[20_000]), "WordDocument");
                files.writeFilesystem(bytes);
            }
        });
        byte[] loop = ole;
        int table = 512
                + 512
                        * java.nio.ByteBuffer.wrap(ole)
                                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                                .getInt(76);
        for (int i = 0; i < 128; i++) {
            loop = Build.with(loop, table + 4 * i, i);
        }
        return loop;
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!ENTITY e0 'lollollollol'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return bomb + "<!ENTITY e '&e9;'>";
    }

    private static String external(String address) {
        return "<!ENTITY e SYSTEM '" + address + "'><!ENTITY % p SYSTEM '" + address + "'> %p;";
    }

    /** Documents of all kinds that are XML inside, with these entities, the last of which is in their text. */
    private static List<Sample> entities(String kind, String name, String entities) {
        String prolog = "<?xml version='1.0'?><!DOCTYPE r [" + entities + "]>";
        return List.of(
                bad(kind, name + ".xml", prolog + "<r>&e;</r>", ": .*"),
                bad(
                        kind,
                        name + ".html",
                        "<!DOCTYPE html [" + entities + "]><html><body><p>" + SAID + " &e;</p></body></html>",
                        EITHER),
                bad(
                        kind,
                        name + ".xhtml",
                        prolog + "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>" + SAID
                                + " &e;</p></body></html>",
                        EITHER),
                bad(
                        kind,
                        name + ".rss",
                        prolog + "<rss version='2.0'><channel><item><guid>1</guid><title>Talks</title><description>"
                                + SAID + " &e;</description></item></channel></rss>",
                        "(!/1)?(: .*)?"),
                bad(
                        kind,
                        name + ".nitf",
                        prolog + "<nitf><body><body.content><p>" + SAID + " &e;</p></body.content></body></nitf>",
                        EITHER),
                bad(kind, name + ".docx", docxOf(word(prolog, SAID + " &e;")), EITHER),
                bad(kind, name + ".odt", Build.odt(prolog, SAID + " &e;"), EITHER),
                bad(
                        kind,
                        name + ".epub",
                        zip(
                                "mimetype",
                                "application/epub+zip",
                                "META-INF/container.xml",
                                prolog
                                        + "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
                                        + " full-path='c.opf' media-type='application/oebps-package+xml'/></rootfiles>&e;</container>",
                                "c.opf",
                                prolog + "<package xmlns='http://www.idpf.org/2007/opf'><manifest/>&e;</package>"),
                        EITHER));
    }
}
