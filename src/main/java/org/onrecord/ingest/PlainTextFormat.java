package org.onrecord.ingest;

import org.onrecord.model.Article;

/** Plain text: the article's text is the decoded file, character for character. */
final class PlainTextFormat implements Format {
    private static final int MOST_BYTES_PER_UNIT = 4;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        Limits limits = reading.limits();
        if (source.bytes().length > (long) limits.textLength() * MOST_BYTES_PER_UNIT) {
            throw Refusal.tooLarge("the text is longer than " + limits.textLength() + " UTF-16 code units");
        }
        String text = Charsets.decodeText(source.bytes());
        if (text.chars().allMatch(unit -> Whitespace.isSpace((char) unit) || unit == '\uFEFF')) {
            throw Refusal.noText();
        }
        reading.article(article(source, text, limits));
    }

    /** The text as it is: nothing in it is taken for a title or a byline. */
    private static Article article(Source source, String text, Limits limits) throws Refusal {
        return Meta.NONE.exactly(source, source.origin(), text, limits);
    }
}
