package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a tree of markup into its blocks. Two line breaks in a row end a block, one does not. */
final class Blocks implements NodeVisitor {
    /** jsoup counts some of these as inline, or does not know them. */
    private static final Set<String> MORE_BLOCKS = Set.of("td", "th", "tr", "dt", "dd", "option", "summary");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element holder;
    private int linked;
    private int linkDepth;
    private int breaks;

    private Blocks(Element root) {
        this.holder = root;
    }

    static List<Block> of(Element root) {
        Blocks visitor = new Blocks(root);
        root.traverse(visitor);
        visitor.flush();
        return List.copyOf(visitor.blocks);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode characters) {
            append(characters.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "a" -> linkDepth--;
            case "q" -> append("”");
            default -> {
                if (isBlock(element)) {
                    flush();
                    holder = element.parent() == null ? element : element.parent();
                }
            }
        }
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "a" -> linkDepth++;
            // Browsers show quotation marks around it that are not in its text.
            case "q" -> append("“");
            case "br" -> lineBreak();
            default -> {
                if (isBlock(element)) {
                    flush();
                    holder = element;
                }
            }
        }
    }

    private void lineBreak() {
        breaks++;
        text.append('\n');
        if (breaks == 2) {
            flush();
        }
    }

    private void append(String characters) {
        text.append(characters);
        if (!characters.isBlank()) {
            breaks = 0;
            linked += linkDepth > 0 ? Whitespace.collapse(characters).length() : 0;
        }
    }

    private void flush() {
        String collapsed = Whitespace.collapse(text);
        if (!collapsed.isEmpty()) {
            blocks.add(new Block(holder, collapsed, Math.min(linked, collapsed.length())));
        }
        text.setLength(0);
        linked = 0;
        breaks = 0;
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || MORE_BLOCKS.contains(element.normalName());
    }
}
