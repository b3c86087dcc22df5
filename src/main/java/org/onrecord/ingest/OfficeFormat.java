package org.onrecord.ingest;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;

/**
 * Word processors' documents, slides and e-books, whose paragraphs Tika knows. Page headers, comments, deleted text and what a
 * slide's template says are left out.
 */
final class OfficeFormat implements Format {
    private final Parser parser;
    private final UnaryOperator<byte[]> before;
    private final Function<TikaText, Meta> meta;

    OfficeFormat(Parser parser) {
        this(parser, bytes -> bytes, TikaText::meta);
    }

    /**
     * Documents of which the parser gives too much or the metadata say more than others'.
     *
     * @param before takes out of the bytes what is not text
     * @param meta what of the metadata are the article's
     */
    OfficeFormat(Parser parser, UnaryOperator<byte[]> before, Function<TikaText, Meta> meta) {
        this.parser = parser;
        this.before = before;
        this.meta = meta;
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config());
        TikaText text = TikaText.parse(parser, context, source, before.apply(source.bytes()), reading.limits());
        List<String> paragraphs = text.pages().stream()
                .flatMap(List::stream)
                .map(Whitespace::collapse)
                .toList();
        String body = Whitespace.join(paragraphs);
        reading.article(meta.apply(text).article(source, source.origin(), body, reading.limits()));
    }

    private static OfficeParserConfig config() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeSlideMasterContent(false);
        config.setExtractMacros(false);
        // The other extractor gives deleted text all the same.
        config.setUseSAXDocxExtractor(true);
        return config;
    }
}
