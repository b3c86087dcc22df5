package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the paragraphs of the XHTML that Tika's parsers give, page by page. */
final class Paragraphs extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "section",
            "article");

    private final int limit;
    private final List<List<String>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int length;

    /**
     * @param limit UTF-16 code units after which the document is too long
     */
    Paragraphs(int limit) {
        this.limit = limit;
        pages.add(new ArrayList<>());
    }

    /** Paragraphs with their line ends; pages without text are left out. */
    List<List<String>> pages() {
        flush();
        return pages.stream().filter(page -> !page.isEmpty()).map(List::copyOf).toList();
    }

    @Override
    public void startElement(String uri, String localName, String qualifiedName, Attributes attributes) {
        if (localName.equals("br")) {
            text.append('\n');
        }
        if (BLOCKS.contains(localName)) {
            flush();
        }
        if (localName.equals("div") && "page".equals(attributes.getValue("class"))) {
            pages.add(new ArrayList<>());
        }
    }

    @Override
    public void endElement(String uri, String localName, String qualifiedName) {
        if (BLOCKS.contains(localName)) {
            flush();
        }
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
        length += count;
        if (length > limit) {
            throw new TooLong();
        }
        text.append(characters, start, count);
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int count) throws SAXException {
        characters(characters, start, count);
    }

    private void flush() {
        String paragraph = text.toString().strip();
        if (!paragraph.isEmpty()) {
            pages.get(pages.size() - 1).add(paragraph);
        }
        text.setLength(0);
    }

    /** The text is longer than the limit. */
    static final class TooLong extends SAXException {
        private static final long serialVersionUID = 1L;
    }
}
