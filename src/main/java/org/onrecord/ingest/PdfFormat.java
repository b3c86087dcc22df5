package org.onrecord.ingest;

import java.nio.charset.StandardCharsets;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.onrecord.model.Outcome.Rejected.Category;

/** PDF files that hold text; a page that is only a picture holds none. */
final class PdfFormat implements Format {
    private static final int TAIL = 2048;

    private final Parser parser = new PDFParser();

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        if (isCutShort(source.bytes())) {
            throw new Refusal(Category.CORRUPT, "the PDF is cut short");
        }
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, config());
        TikaText text = TikaText.parse(parser, context, source, reading.limits());
        String body = Whitespace.join(PdfText.paragraphs(text.pages()));
        reading.article(text.meta().article(source, source.origin(), body, reading.limits()));
    }

    /** The parser would repair such a file and show its first pages as if they were all of it. */
    private static boolean isCutShort(byte[] bytes) {
        int begin = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, begin, bytes.length - begin, StandardCharsets.ISO_8859_1);
        return !tail.contains("%%EOF") && !tail.contains("startxref");
    }

    private static PDFParserConfig config() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        // In the order of the content, columns stay apart; by position, their lines would be interleaved.
        config.setSortByPosition(false);
        config.setExtractAnnotationText(false);
        config.setExtractAcroFormContent(false);
        config.setExtractBookmarksText(false);
        config.setExtractInlineImages(false);
        return config;
    }
}
