package org.onrecord.ingest;

import org.jsoup.nodes.Element;
import org.onrecord.model.Outcome.Rejected.Category;

/** NITF, one article in XML. It is read by jsoup's XML parser, as feeds are. */
final class NitfFormat implements Format {
    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        Element nitf = Markup.xml(Charsets.decodeXml(source.bytes())).selectFirst("*|nitf");
        if (nitf == null) {
            throw new Refusal(Category.UNREADABLE, "the document holds no article");
        }
        Meta meta = Nitf.meta(nitf);
        reading.article(meta.article(source, source.origin(), meta.headlineIfEmpty(Nitf.text(nitf)), reading.limits()));
    }
}
