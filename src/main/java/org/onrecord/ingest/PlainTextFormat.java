package org.onrecord.ingest;

import java.util.regex.Pattern;
import org.onrecord.model.Article;
import org.onrecord.text.Layout;

/** Plain text: the article's text is the decoded file, character for character. */
final class PlainTextFormat implements Format {
    private static final int MOST_BYTES_PER_UNIT = 4;
    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        Limits limits = reading.limits();
        if (source.bytes().length > (long) limits.textLength() * MOST_BYTES_PER_UNIT) {
            throw Refusal.tooLarge("the text is longer than " + limits.textLength() + " UTF-16 code units");
        }
        String text = Charsets.decodeText(source.bytes(), source.served().charset());
        if (text.chars().allMatch(unit -> Whitespace.isSpace((char) unit) || unit == '\uFEFF')) {
            throw Refusal.noText();
        }
        reading.article(article(source, text, limits));
    }

    /** The text as it is; its title and byline lines stay in it. */
    private static Article article(Source source, String text, Limits limits) throws Refusal {
        Layout layout = Layout.of(text);
        Meta meta = new Meta(
                layout.title().map(line -> line(source, line.of(text))).orElse(null),
                layout.byline().map(line -> Bylines.names(line.of(text))).orElse(null),
                null,
                null,
                null,
                null,
                null);
        return meta.exactly(source, source.origin(), text, limits);
    }

    /** A title on one line, without the signs that make it a heading in Markdown. */
    private static String line(Source source, String text) {
        String line = Whitespace.collapse(text);
        return source.contentType().endsWith("markdown") ? HEADING.matcher(line).replaceFirst("") : line;
    }
}
