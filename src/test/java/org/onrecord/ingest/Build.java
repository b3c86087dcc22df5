package org.onrecord.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.function.IOConsumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Builds the files of the hostile set. */
final class Build {
    private Build() {}

    /** Names and contents in turn; a content is a text or bytes. */
    static byte[] zip(Object... namesAndContents) {
        return written(bytes -> {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                    zip.write(bytes(namesAndContents[i + 1]));
                    zip.closeEntry();
                }
            }
        });
    }

    /** As {@link #zip}. */
    static byte[] tar(Object... namesAndContents) {
        return written(bytes -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                for (int i = 0; i < namesAndContents.length; i += 2) {
                    byte[] content = bytes(namesAndContents[i + 1]);
                    TarArchiveEntry entry = new TarArchiveEntry((String) namesAndContents[i], true);
                    entry.setSize(content.length);
                    tar.putArchiveEntry(entry);
                    tar.write(content);
                    tar.closeArchiveEntry();
                }
            }
        });
    }

    static byte[] gzip(byte[] content) {
        return written(bytes -> {
            try (OutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
        });
    }

    /**
     * @param method one of {@link CompressorStreamFactory}
     */
    static byte[] compressed(String method, byte[] content) {
        return written(bytes -> {
            try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(method, bytes)) {
                out.write(content);
            } catch (CompressorException unknown) {
                throw new IllegalArgumentException(unknown);
            }
        });
    }

    /** A response of a web archive. */
    static byte[] warc(String url, String httpHeaders, byte[] body) {
        byte[] http = join(Reads.utf8("HTTP/1.1 200 OK\r\n" + httpHeaders + "\r\n"), body);
        return join(warcHead(url, http.length), http, Reads.utf8("\r\n\r\n"));
    }

    static byte[] warcHead(String url, long length) {
        return Reads.utf8("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2025-10-26T06:00:00Z"
                + "\r\nWARC-Record-ID: <urn:uuid:7d6bd4b4-7d2c-4d57-a0a5-3c1f3f6f6b3e>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + length + "\r\n\r\n");
    }

    static byte[] docx(String... paragraphs) {
        return written(bytes -> {
            try (XWPFDocument document = new XWPFDocument()) {
                for (String paragraph : paragraphs) {
                    document.createParagraph().createRun().setText(paragraph);
                }
                document.write(bytes);
            }
        });
    }

    /** A Word document of nothing but its main part. */
    static byte[] docxOf(String documentXml) {
        return zip(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
                        + " PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='1'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                        + " Target='word/document.xml'/></Relationships>",
                "word/document.xml",
                documentXml);
    }

    /** The main part of a Word document. */
    static String word(String prolog, String text) {
        return prolog
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>"
                + "<w:r><w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    static byte[] odt(String prolog, String text) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                prolog + "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:p>"
                        + text + "</text:p></office:text></office:body></office:document-content>");
    }

    static byte[] pdf(IOConsumer<PDDocument> change, String... lines) {
        return written(bytes -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    for (int i = 0; i < lines.length; i++) {
                        content.beginText();
                        content.newLineAtOffset(72, 700 - 14 * i);
                        content.showText(lines[i]);
                        content.endText();
                    }
                }
                change.accept(document);
                document.save(bytes);
            }
        });
    }

    /** A PDF of given objects, the first of which is the catalogue, with a table of where they are. */
    static byte[] pdfOf(String trailer, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            String offset = String.valueOf(pdf.length());
            table.append("0".repeat(10 - offset.length())).append(offset).append(" 00000 n \n");
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int begin = pdf.length();
        pdf.append(table)
                .append("trailer\n<< /Size ")
                .append(objects.length + 1)
                .append(" /Root 1 0 R ");
        pdf.append(trailer).append(" >>\nstartxref\n").append(begin).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        return written(bytes -> {
            for (byte[] part : parts) {
                bytes.write(part);
            }
        });
    }

    /** The first bytes of a file: so many of a hundred. */
    static byte[] cut(byte[] bytes, int percent) {
        return java.util.Arrays.copyOf(bytes, bytes.length * percent / 100);
    }

    static byte[] noise(int seed, int length) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /** A file with a number of four bytes, the least first, in another place than at its beginning. */
    static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return changed;
    }

    /** Where bytes that are four Latin characters stand first, from a place on. */
    static int find(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }

    static byte[] written(IOConsumer<ByteArrayOutputStream> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.accept(bytes);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : Reads.utf8((String) content);
    }
}
