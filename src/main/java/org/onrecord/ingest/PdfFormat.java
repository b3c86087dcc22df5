package org.onrecord.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.onrecord.model.Outcome.Rejected.Category;

/** PDF files that hold text; a page that is only a picture holds none. */
final class PdfFormat implements Format {
    private static final int TAIL = 2048;

    /** The title is not printed below so many paragraphs. */
    private static final int ABOVE_TITLE = 5;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        if (isCutShort(source.bytes())) {
            throw new Refusal(Category.CORRUPT, "the PDF is cut short");
        }
        Limits limits = reading.limits();
        try (PDDocument document = Loader.loadPDF(source.bytes())) {
            Meta meta = PdfMeta.of(document);
            List<List<List<PdfLine>>> pages = PdfRows.of(document, limits.textLength()).stream()
                    .map(PdfColumns::paragraphs)
                    .toList();
            String body = Whitespace.join(withTitleFirst(PdfText.paragraphs(pages), meta));
            reading.article(meta.article(source, source.origin(), body, limits));
        } catch (InvalidPasswordException locked) {
            throw Refusal.encrypted();
        } catch (IOException failure) {
            throw Refusal.corrupt("not readable as " + source.contentType(), failure);
        }
    }

    /** The parser would repair such a file and show its first pages as if they were all of it. */
    private static boolean isCutShort(byte[] bytes) {
        int begin = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
        return !tail.contains("%%EOF") && !tail.contains("startxref");
    }

    /** Above the title pages may print a date or a section; below them it would be read twice. */
    private static List<String> withTitleFirst(List<String> paragraphs, Meta meta) {
        String title = meta.title();
        for (int i = 0; title != null && i < Math.min(ABOVE_TITLE, paragraphs.size()); i++) {
            if (paragraphs.get(i).equalsIgnoreCase(title)) {
                List<String> ordered = new ArrayList<>(paragraphs);
                ordered.add(0, ordered.remove(i));
                return ordered;
            }
        }
        return paragraphs;
    }
}
