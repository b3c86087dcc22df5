package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/** What pages carry beside their articles, as told by elements, roles, class names and stock phrases. */
final class Boilerplate {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, input, textarea,"
                    + " object, embed, canvas, audio, video, picture, map, dialog, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display:\\s*none], [style~=(?i)visibility:\\s*hidden]";

    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "form", "figure", "figcaption", "menu");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar");

    private static final Set<String> WORDS = words("""
            ad ads adslot advert adverts advertisement advertising alsoread author authors banner bio breadcrumb
            breadcrumbs byline bylines caption captions carousel comment comments consent cookie cookies
            copyright credit credits disqus footer gallery gdpr login masthead menu modal morestories
            mostpopular mostread nav navbar navigation newsletter newsletters outbrain player popup promo promos
            promotion pullquote readmore readnext recirc recirculation recommendation recommendations
            recommended related seealso share sharing sidebar signup skiplink slideshow social sponsor sponsored
            sponsors subscribe subscription taboola tags timestamp toc toolbar topics trending tooltip
            visuallyhidden widget
            """);

    /** Words that are right however long the element; the others are doubted where it holds most of a page. */
    private static final Set<String> CERTAIN = words("""
            comment comments consent cookie cookies disqus gdpr newsletter outbrain recommended related sidebar
            taboola
            """);

    private static final int LONG_TEXT = 1000;

    private static final Pattern PAIRS =
            Pattern.compile("\\b(?:pull quote|most (?:read|popular|viewed)|read (?:more|next|also)|also read"
                    + "|see also|more (?:stories|from|on|news)|screen reader|sr only|visually hidden|sign up|skip link|up next"
                    + "|you may|editors? picks?|print only|tag list|live ticker)\\b");

    /** Words that turn the next one around: {@code has-sidebar} is not a sidebar. */
    private static final Set<String> TURNING = Set.of("has", "with", "no", "without", "is", "not", "non", "hide");

    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    private static final int LONGEST_PHRASE = 160;
    private static final Pattern PHRASE = Pattern.compile(
            String.join(
                    "|",
                    "advertisement",
                    "(?:article|story) continues (?:below|after).*",
                    "sign up (?:for|to|here)\\b.*",
                    "subscribe (?:to|now|here|for)\\b.*",
                    "(?:read|see|related|watch|listen)(?: more| also| next)?\\s*:.*",
                    "read more|continue reading.{0,40}|click here\\b.*",
                    "related (?:stories|articles|coverage|news|links|topics|content)|recommended(?: for you)?",
                    "share(?: (?:this|on)\\b.{0,40})?|follow us\\b.*|save|print|email|loading\\.*",
                    "(?:©|\\(c\\) ?\\d|copyright (?:©|\\(c\\)|\\d)).*|all rights reserved\\.?",
                    "(?:we|this (?:web)?site) uses? cookies.*",
                    "listen to this (?:article|story).*|\\d+[ -]min(?:ute)?s? read",
                    "(?:photo|image|picture|video|file photo)s?(?: credit| by)?\\s*:.*",
                    "the post .+ (?:appeared first|first appeared) on .+",
                    "(?:last )?(?:updated|published|posted)(?: on| at)?:?(?: .{0,20}\\d.{0,30})?"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern QUOTATION_MARK = Pattern.compile("[\"“”«»„]");

    private Boilerplate() {}

    /** Removes what is never shown as text. */
    static void removeHidden(Element root) {
        for (Element element : List.copyOf(root.select(NEVER_TEXT))) {
            if (!element.equals(root) && !element.nameIs("body") && !holdsArticle(element)) {
                element.remove();
            }
        }
    }

    /** Removes what stands around an article, by element, role and class name. Elements that hold an anchor stay. */
    static void removeAround(Element root, Set<Element> anchors) {
        List<Element> doomed = new ArrayList<>();
        TextLengths lengths = TextLengths.of(root);
        Set<Element> framing = figuresAroundQuotations(root, lengths);
        root.filter((node, depth) -> {
            boolean around = node instanceof Element element
                    && !element.equals(root)
                    && !anchors.contains(element)
                    && isAround(element, lengths, framing, root);
            if (!around) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            doomed.add((Element) node);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        });
        doomed.forEach(Element::remove);
    }

    /** Whether a whole block is a phrase such as "Advertisement" or "Sign up for our newsletter". */
    static boolean isPhrase(String text) {
        return text.length() <= LONGEST_PHRASE
                && !QUOTATION_MARK.matcher(text).find()
                && PHRASE.matcher(text).matches();
    }

    private static boolean holdsArticle(Element element) {
        return element.selectFirst("article, main, [itemprop~=articleBody]") != null;
    }

    private static boolean isAround(Element element, TextLengths lengths, Set<Element> framing, Element root) {
        String name = element.normalName();
        if (isFramed(element, framing) || (name.equals("footer") && element.closest("blockquote") != null)) {
            return false;
        }
        return AROUND.contains(name)
                || (name.equals("header") && element.closest("article, main") == null)
                || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || ((element.attr("rel").equals("author") || name.equals("time")) && !isInProse(element))
                || isAroundByName(element, lengths, root);
    }

    private static boolean isAroundByName(Element element, TextLengths lengths, Element root) {
        List<String> words = new ArrayList<>();
        for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
            words.addAll(aroundWords(name));
        }
        return !words.isEmpty()
                && (words.stream().anyMatch(CERTAIN::contains)
                        || !holdsMostText(lengths.get(element), lengths.get(root)));
    }

    private static boolean holdsMostText(int length, int whole) {
        return length > LONG_TEXT && 2 * length > whole;
    }

    /**
     * A figure may frame a quotation, whose caption then names the speaker. They are found once: to ask for each element is
     * to search its figure as often as it has elements.
     */
    private static Set<Element> figuresAroundQuotations(Element root, TextLengths lengths) {
        Set<Element> framing = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element figure : root.select("figure:has(blockquote)")) {
            if (!isAroundByName(figure, lengths, root)) {
                framing.add(figure);
            }
        }
        return framing;
    }

    private static boolean isFramed(Element element, Set<Element> framing) {
        Element figure = element.closest("figure");
        return figure != null && framing.contains(figure);
    }

    private static boolean isInProse(Element element) {
        Element parent = element.parent();
        return parent != null && parent.ownText().length() > element.text().length();
    }

    /** The words of a class name or id that tell of boilerplate: {@code top-newsletterBox} gives newsletter. */
    private static List<String> aroundWords(String name) {
        String phrase = WORD_BREAK.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        String before = "";
        for (String word : phrase.split(" ", -1)) {
            if (WORDS.contains(word) && !TURNING.contains(before)) {
                found.add(word);
            }
            before = word;
        }
        Matcher pair = PAIRS.matcher(phrase);
        if (pair.find()) {
            found.add(pair.group());
        }
        return found;
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
