package org.onrecord.ingest;

import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** From markup to its tree, within bounds that keep hostile markup from costing minutes. */
final class Markup {
    /** The longest pages of newspapers hold some ten thousand. Cells that nobody closes cost the parser their square. */
    static final int MOST_ELEMENTS = 200_000;

    /** A feed of a hundred thousand items holds a million. */
    private static final int MOST_OF_XML = 2_000_000;

    /** Deeper elements become siblings: nothing of the text is lost. Pages nest some thirty deep. */
    private static final int DEEPEST = 128;

    private Markup() {}

    /** The tree of a page or of a piece of one. */
    static Document html(String markup) throws Refusal {
        check(markup, MOST_ELEMENTS);
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(markup, "");
    }

    /** The tree of XML, or of what is nearly XML; names in lower case. */
    static Document xml(String markup) throws Refusal {
        check(markup, MOST_OF_XML);
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        return parser.setMaxDepth(DEEPEST).parseInput(markup, "");
    }

    static Refusal tooMany(int most) {
        return Refusal.tooLarge("the markup holds more than " + most + " elements");
    }

    private static void check(String markup, int most) throws Refusal {
        if (elements(markup) > most) {
            throw tooMany(most);
        }
    }

    /** How many tags start an element, or would if they were not in a comment. */
    private static int elements(String markup) {
        int count = 0;
        for (int i = markup.indexOf('<'); i >= 0; i = markup.indexOf('<', i + 1)) {
            count += i + 1 < markup.length() && Character.isLetter(markup.charAt(i + 1)) ? 1 : 0;
        }
        return count;
    }
}
