package org.onrecord.ingest;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page shows as a paragraph, a heading or a list item.
 *
 * @param element the innermost block element around it
 * @param text with white space collapsed, never empty
 * @param linked how many of the text's characters are links
 */
record Block(Element element, String text, int linked) {
    /** The share of the text that is links, in [0, 1]. */
    double linkShare() {
        return (double) linked / text.length();
    }

    boolean isHeading() {
        return level() > 0;
    }

    /** 1 to 6 for a heading, 0 for anything else. */
    int level() {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        return heading ? name.charAt(1) - '0' : 0;
    }
}
