package org.onrecord.ingest;

import org.jsoup.nodes.Document;

/** Web pages: the headline, then the article without what stands around it. */
final class HtmlFormat implements Format {
    @Override
    public void read(Source source, Reading reading) throws Refusal {
        Limits limits = reading.limits();
        limits.checkMarkup(source);
        Document page =
                Markup.html(Charsets.decodeHtml(source.bytes(), source.served().charset()));
        if (page.baseUri().isEmpty() && source.served().url() != null) {
            page.setBaseUri(source.served().url());
        }
        Meta meta = PageMeta.of(page);
        String body = Whitespace.join(MainText.ofPage(page));
        reading.article(meta.article(source, source.origin(), body, limits));
    }
}
