package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the content of an OpenDocument file and not its styles, whose only text heads and foots the pages. */
final class OpenDocumentText implements Parser {
    private static final long serialVersionUID = 1L;
    private static final int HEAD = 512;

    private final Parser content;

    private OpenDocumentText(Parser content) {
        this.content = content;
    }

    /** A parser of whole files. */
    static Parser parser() {
        OpenDocumentParser parser = new OpenDocumentParser();
        parser.setContentParser(new OpenDocumentText(parser.getContentParser()));
        return parser;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return content.getSupportedTypes(context);
    }

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        Head head = Head.of(in, HEAD);
        // A parser that Tika does not know begins a page of its own, whose title would be text in the outer one.
        if (!new String(head.bytes(), StandardCharsets.UTF_8).contains(":document-styles")) {
            content.parse(head.all(), new EmbeddedContentHandler(new BodyContentHandler(handler)), metadata, context);
        }
    }
}
