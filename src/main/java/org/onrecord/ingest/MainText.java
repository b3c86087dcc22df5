package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraphs of the article on a page, without what stands around it. */
final class MainText {
    private static final int PROSE_LENGTH = 40;
    private static final int PARAGRAPHS = 3;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int LONG_LINK = 200;
    private static final double MOST_PROSE = 0.75;
    private static final String ARTICLE_BODY = "[itemprop~=articleBody]";
    private static final String CONTAINERS =
            "div, section, main, article, table, tbody, tr, td, center, form, span, font, body";

    private MainText() {}

    /**
     * Finds the article of a page. The first heading of level 1 is the headline and is left to the page's title.
     *
     * @return paragraphs, headings and list items in order; empty where the page holds no text
     */
    static List<String> ofPage(Document page) {
        Boilerplate.removeHidden(page.body());
        Document untouched = page.clone();
        Boilerplate.removeAround(page.body(), anchors(page.body()));
        List<String> paragraphs = article(page.body());
        // Names mislead: a page that is called a widget from top to bottom is read whole.
        return paragraphs.isEmpty() ? article(untouched.body()) : paragraphs;
    }

    /** The text of a fragment that is an article as a whole, such as a feed's item or a mail. */
    static List<String> ofFragment(Document fragment) {
        Boilerplate.removeHidden(fragment.body());
        Boilerplate.removeAround(fragment.body(), Set.of());
        return kept(Blocks.of(fragment.body()));
    }

    private static List<String> article(Element body) {
        Element headline = body.selectFirst("h1");
        Element root = root(body, headline);
        return kept(withoutHeadline(Blocks.of(root), headline));
    }

    /** Leaves out the headline, and section names and the like that stand above it. */
    private static List<Block> withoutHeadline(List<Block> blocks, @Nullable Element headline) {
        if (headline == null) {
            return blocks;
        }
        List<Block> rest = new ArrayList<>();
        for (Block block : blocks) {
            if (headline.equals(block.element().closest("h1"))) {
                rest.removeIf(above -> !isProse(above));
            } else {
                rest.add(block);
            }
        }
        return rest;
    }

    /** Elements that an article cannot do without, and all that hold them. */
    private static Set<Element> anchors(Element body) {
        Set<Element> anchors = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Element> found = new ArrayList<>(body.select("main, " + ARTICLE_BODY));
        Element headline = body.selectFirst("h1");
        Element largest = headline == null ? largestArticle(body) : headline;
        if (largest != null) {
            found.add(largest);
        }
        for (Element element : found) {
            for (Element above = element; above != null; above = above.parent()) {
                anchors.add(above);
            }
        }
        return anchors;
    }

    private static @Nullable Element largestArticle(Element body) {
        Element largest = null;
        int most = 0;
        TextLengths lengths = TextLengths.of(body);
        for (Element article : body.select("article")) {
            int length = lengths.get(article);
            if (length > most) {
                most = length;
                largest = article;
            }
        }
        return largest;
    }

    private static Element root(Element body, @Nullable Element headline) {
        Element marked = body.selectFirst(ARTICLE_BODY);
        if (marked != null && body.select(ARTICLE_BODY).size() == 1 && hasProse(marked)) {
            return marked;
        }
        Element around = headline == null ? largestArticle(body) : headline.closest("article");
        if (around != null && ((headline != null && hasParagraphs(around)) || holdsMostProse(around, body))) {
            return around;
        }
        Element main = body.selectFirst("main, [role=main]");
        return densest(main != null && hasProse(main) ? main : body);
    }

    private static boolean hasProse(Element element) {
        return prose(element) > 0;
    }

    /** More than the headline and a summary, which some pages set apart from the article. */
    private static boolean hasParagraphs(Element element) {
        return Blocks.of(element).stream().filter(MainText::isProse).count() >= PARAGRAPHS;
    }

    private static boolean holdsMostProse(Element part, Element whole) {
        int prose = prose(part);
        return prose > 0 && prose >= MOST_PROSE * prose(whole);
    }

    private static int prose(Element element) {
        return Blocks.of(element).stream()
                .filter(MainText::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static boolean isProse(Block block) {
        return !block.isHeading()
                && block.text().length() >= PROSE_LENGTH
                && block.linkShare() < MOSTLY_LINKS
                && !Boilerplate.isPhrase(block.text());
    }

    /** Goes down as long as one container holds most of the prose and none like it, beside it, holds any. */
    private static Element densest(Element top) {
        IdentityHashMap<Element, Integer> prose = new IdentityHashMap<>();
        for (Block block : Blocks.of(top)) {
            if (isProse(block)) {
                for (Element above = block.element();
                        above != null;
                        above = above.equals(top) ? null : above.parent()) {
                    prose.merge(above, block.text().length(), Integer::sum);
                }
            }
        }
        Element current = top;
        Element next = heir(current, prose);
        while (next != null) {
            current = next;
            next = heir(current, prose);
        }
        return current;
    }

    private static @Nullable Element heir(Element parent, IdentityHashMap<Element, Integer> prose) {
        double enough = MOST_PROSE * prose.getOrDefault(parent, 0);
        for (Element child : parent.children()) {
            if (prose.getOrDefault(child, 0) >= enough && enough > 0 && child.is(CONTAINERS)) {
                boolean alone = parent.children().stream()
                        .noneMatch(other -> !other.equals(child) && prose.containsKey(other) && alike(other, child));
                return alone ? child : null;
            }
        }
        return null;
    }

    private static boolean alike(Element one, Element other) {
        return (one.nameIs(other.normalName()) && one.className().equals(other.className()))
                || one.is("p, blockquote, ul, ol, h2, h3, h4");
    }

    /**
     * Drops pull-quotes, lists of links, stock phrases, rules drawn with characters, repeated headings, and headings that are
     * left with nothing under them.
     */
    private static List<String> kept(List<Block> all) {
        List<Block> blocks = PullQuotes.without(all);
        List<String> kept = new ArrayList<>();
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean drop = isLinks(block)
                    || block.text().codePoints().noneMatch(Character::isLetterOrDigit)
                    || Boilerplate.isPhrase(block.text())
                    || (block.isHeading() && (isBare(blocks, i) || !headings.add(block.text())));
            if (!drop) {
                kept.add(block.text());
            }
        }
        return kept;
    }

    private static boolean isLinks(Block block) {
        return block.linkShare() > MOSTLY_LINKS && block.text().length() < LONG_LINK;
    }

    private static boolean isBare(List<Block> blocks, int heading) {
        if (heading + 1 == blocks.size()) {
            return true;
        }
        Block next = blocks.get(heading + 1);
        boolean deeper = next.level() > blocks.get(heading).level();
        return next.isHeading() ? !deeper : isLinks(next) || Boilerplate.isPhrase(next.text());
    }
}
