package org.onrecord.ingest;

import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * What one of Tika's parsers makes of a document.
 *
 * @param pages the paragraphs of each page as the parser gives them, line ends included; formats without pages have one
 */
record TikaText(List<List<String>> pages, Metadata metadata) {
    private static final String BOMB = "Zip bomb";

    /**
     * Parses a document, without the documents embedded in it.
     *
     * @param bytes the document, as its parser is to see it
     * @throws Refusal if it is encrypted, broken or too large
     */
    static TikaText parse(Parser parser, ParseContext context, Source source, byte[] bytes, Limits limits)
            throws Refusal {
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, source.contentType());
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        Paragraphs paragraphs = new Paragraphs(limits.textLength());
        try (TikaInputStream in = TikaInputStream.get(bytes)) {
            ContentHandler handler = new SecureContentHandler(new BodyContentHandler(paragraphs), in);
            parser.parse(in, handler, metadata, context);
        } catch (IOException | SAXException | TikaException failure) {
            throw refusal(source, limits, failure);
        }
        return new TikaText(paragraphs.pages(), metadata);
    }

    /** A metadata value on one line, or null. */
    @Nullable
    String get(String name) {
        String value = metadata.get(name);
        String clean = value == null ? "" : Whitespace.collapse(value);
        return clean.isEmpty() ? null : clean;
    }

    /** Title, author and language where they look like an article's. */
    Meta meta() {
        String byline = String.join(", ", List.of(metadata.getValues(TikaCoreProperties.CREATOR)));
        return new Meta(
                Plausible.title(get(TikaCoreProperties.TITLE.getName())),
                Plausible.author(byline),
                null,
                null,
                Dates.read(get("dc:date")),
                null,
                Languages.tag(get(TikaCoreProperties.LANGUAGE.getName())));
    }

    /** Of a book, whose date is by its format that of publication. */
    Meta bookMeta() {
        Meta own = meta();
        String publisher = get(TikaCoreProperties.PUBLISHER.getName());
        Published published = Dates.first(get("dc:date"), get(TikaCoreProperties.CREATED.getName()));
        return new Meta(own.title(), own.byline(), publisher, null, published, null, own.language());
    }

    private static Refusal refusal(Source source, Limits limits, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EncryptedDocumentException
                    || cause instanceof org.apache.poi.EncryptedDocumentException) {
                return Refusal.encrypted();
            }
            if (cause instanceof Paragraphs.TooLong) {
                return Refusal.tooLarge("the text is longer than " + limits.textLength() + " UTF-16 code units");
            }
            if (String.valueOf(cause.getMessage()).contains(BOMB)) {
                return Refusal.tooLarge("the document unpacks to far more than its size");
            }
        }
        return Refusal.corrupt("not readable as " + source.contentType(), failure);
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("embedded documents are not read");
        }
    }
}
