package org.onrecord.ingest;

import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML of XML, element by element. To write the XML and read it as HTML would not do: an empty script would be an
 * open one there, that swallows what follows.
 */
final class HtmlTree {
    private final Function<Element, @Nullable String> names;
    private int elements;

    private HtmlTree(Function<Element, @Nullable String> names) {
        this.names = names;
    }

    /**
     * A page that holds what {@code xml} holds.
     *
     * @param names the name of the HTML element to make of an element; null leaves it out with all that it holds
     */
    static Document of(Element xml, Function<Element, @Nullable String> names) throws Refusal {
        Document page = Document.createShell("");
        new HtmlTree(names).copy(xml, page.body());
        return page;
    }

    /** No deeper than {@link Markup} lets trees become. */
    private void copy(Element from, Element to) throws Refusal {
        for (Node node : from.childNodes()) {
            if (node instanceof TextNode text) {
                to.appendChild(new TextNode(text.getWholeText()));
            } else if (node instanceof Element element) {
                element(element, to);
            }
        }
    }

    private void element(Element element, Element to) throws Refusal {
        String name = names.apply(element);
        if (name == null) {
            return;
        }
        if (++elements > Markup.MOST_ELEMENTS) {
            throw Markup.tooMany(Markup.MOST_ELEMENTS);
        }
        // A prefix without a name behind it is no name.
        Element made = to.appendElement(name.isEmpty() ? "span" : name);
        made.attributes().addAll(element.attributes());
        copy(element, made);
    }
}
