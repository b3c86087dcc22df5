package org.onrecord.ingest;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much text each element of a tree holds, found in one pass: to ask each of many nested elements is to read the
 * innermost text again for each.
 */
final class TextLengths implements NodeVisitor {
    private final IdentityHashMap<Node, Integer> lengths = new IdentityHashMap<>();

    private TextLengths() {}

    static TextLengths of(Element root) {
        TextLengths lengths = new TextLengths();
        root.traverse(lengths);
        return lengths;
    }

    /** UTF-16 code units of the text inside an element, without surplus white space; 0 for one outside the tree. */
    int get(Element element) {
        return lengths.getOrDefault(element, 0);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            lengths.put(node, Whitespace.collapse(text.getWholeText()).length());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        Node parent = node.parent();
        if (parent != null) {
            lengths.merge(parent, lengths.getOrDefault(node, 0), Integer::sum);
        }
    }
}
