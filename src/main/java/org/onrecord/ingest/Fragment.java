package org.onrecord.ingest;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Layout;

/** The text of a piece of a document that is an article as a whole: its paragraphs, maybe none, separated by blank lines. */
final class Fragment {
    private Fragment() {}

    static String ofHtml(String markup) throws Refusal {
        return Whitespace.join(MainText.ofFragment(Markup.html(markup)));
    }

    /** What an element of XML holds, which is XHTML: a page or a piece of one. */
    static String ofXhtml(Element holder) throws Refusal {
        return Whitespace.join(MainText.ofFragment(HtmlTree.of(holder, Fragment::htmlName)));
    }

    /** Plain text, in which lines may be paragraphs or wrapped. */
    static String ofPlain(String text) {
        return Whitespace.join(Layout.of(text).paragraphs().stream()
                .map(paragraph -> Whitespace.collapse(paragraph.span().of(text)))
                .toList());
    }

    private static @Nullable String htmlName(Element element) {
        String name = element.tag().localName();
        return switch (name) {
            case "head" -> null;
            case "html", "body" -> "div";
            default -> name;
        };
    }
}
