package org.onrecord.ingest;

import java.util.List;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;

/**
 * Word processors' documents, slides and e-books, whose paragraphs Tika knows. Page headers, deleted text and what a
 * slide's template says are left out.
 */
final class OfficeFormat implements Format {
    private final Parser parser;

    OfficeFormat(Parser parser) {
        this.parser = parser;
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, config());
        TikaText text = TikaText.parse(parser, context, source, reading.limits());
        List<String> paragraphs = text.pages().stream()
                .flatMap(List::stream)
                .map(Whitespace::collapse)
                .toList();
        String body = Whitespace.join(paragraphs);
        reading.article(text.meta().article(source, source.origin(), body, reading.limits()));
    }

    private static OfficeParserConfig config() {
        OfficeParserConfig config = new OfficeParserConfig();
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        config.setIncludeSlideMasterContent(false);
        config.setExtractMacros(false);
        return config;
    }
}
