package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** What pages carry beside their articles, as told by elements, roles, class names and stock phrases. */
final class Boilerplate {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, input, textarea,"
                    + " object, embed, canvas, audio, video, picture, map, dialog, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display:\\s*none], [style~=(?i)visibility:\\s*hidden],"
                    + " [style~=(?i)\\bclip:\\s*rect\\(0], [style~=(?i)\\b(?:left|top|text-indent):\\s*-\\d{3}]";

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
            promotion readmore readnext recirc recirculation recommendation recommendations
            recommended related seealso share sharing sidebar signup skiplink slideshow social sponsor sponsored
            sponsors subscribe subscription taboola tags timestamp toc toolbar topics trending tooltip
            video videos visuallyhidden widget
            """);

    /** Words that are right however long the element; the others are doubted where it holds most of a page. */
    private static final Set<String> CERTAIN = words("""
            comment comments consent cookie cookies disqus gdpr newsletter outbrain recommended related sidebar
            taboola
            """);

    /** Words that count for what they begin, since names are often written as one word: {@code relatedposts}. */
    private static final List<String> STEMS = List.of("advert", "cookie", "newsletter", "related", "sponsor");

    private static final Pattern PULL = Pattern.compile("(?i)pull");
    private static final Pattern PULL_QUOTE =
            Pattern.compile("(?<!\\b(?:has|with|no|without) )\\bpull ?(?:quotes?|outs?|out ?quotes?)\\b");

    /** What pages name their parts by. */
    private static final List<String> NAMING =
            List.of("class", "id", "data-component", "data-component-name", "data-gu-name", "data-testid");

    private static final int LONG_TEXT = 1000;

    private static final Pattern PAIRS =
            Pattern.compile("\\b(?:most (?:read|popular|viewed)|read (?:more|next|also)|also read"
                    + "|see also|more (?:stories|from|on|news)|screen reader|sr only|visually hidden|sign up|skip link|up next"
                    + "|you may|editors? picks?|print only|tag list|live ticker)\\b");

    /** Words that turn the next one around: {@code has-sidebar} is not a sidebar. */
    private static final Set<String> TURNING = Set.of("has", "with", "no", "without", "is", "not", "non", "hide");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD_BREAK = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

    private static final int LONGEST_PHRASE = 160;
    private static final int LONGEST_NOTICE = 600;
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
                    "(?:we|(?:this|our) (?:web)?site)(?: and our partners)? uses? cookies.*",
                    "explore more\\b.{0,40}|(?:suggested|related) topics:?|more on this (?:story|topic)|most (?:read|viewed|popular)",
                    "(?:image|media|video) (?:source|caption)s?,.*",
                    "this (?:video|audio|content) (?:can ?not|cannot|can't|can’t|is not|isn't|isn’t)"
                            + " (?:be (?:played|displayed|shown)|available|supported).*",
                    "(?:get|have|receive) .{0,80}(?:sent|delivered|straight) to your inbox\\b.*|.*\\b(?:in|to) your inbox[.!]?",
                    "thank(?:s| you) for reading\\b.*\\b(?:subscribe|subscriber|share|support)\\b.*",
                    "follow .{0,60}\\bcoverage\\b.{0,60}",
                    "listen to this (?:article|story).*|\\d+[ -]min(?:ute)?s? read",
                    "(?:photo|image|picture|video|file photo)s?(?: credit| by)?\\s*:.*",
                    "the post .+ (?:appeared first|first appeared) on .+",
                    "(?:last )?(?:updated|published|posted)(?: on| at)?:?(?: .{0,20}\\d.{0,30})?"),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Phrases that need no bound, since no article says so. */
    private static final Pattern NOTICE = Pattern.compile(
            String.join(
                    "|",
                    "a version of this (?:article|story) (?:appears|appeared) in .*",
                    "(?:we|(?:this|our) (?:web)?site)(?: and our partners)? uses? cookies\\b.*(?:consent|accept|agree|experience|choices).*",
                    "by (?:clicking|signing up|subscribing|submitting|entering your) .*\\byou (?:agree|accept|consent|acknowledge)\\b.*",
                    "privacy notice:.*"),
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
            if (node instanceof Element element && isPullQuote(element)) {
                return NodeFilter.FilterResult.SKIP_CHILDREN;
            }
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
        boolean isNotice =
                text.length() <= LONGEST_NOTICE && NOTICE.matcher(text).matches();
        return isNotice
                || (text.length() <= LONGEST_PHRASE
                        && !QUOTATION_MARK.matcher(text).find()
                        && PHRASE.matcher(text).matches());
    }

    /** Whether an element is called a pull-quote. Only {@link PullQuotes} knows whether it is one. */
    static boolean isPullQuote(Element element) {
        return names(element)
                .filter(name -> PULL.matcher(name).find())
                .anyMatch(name -> PULL_QUOTE.matcher(phrase(name)).find());
    }

    private static Stream<String> names(Element element) {
        return NAMING.stream().map(element::attr).filter(name -> !name.isEmpty());
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
        names(element).flatMap(names -> BLANKS.splitAsStream(names)).forEach(name -> words.addAll(aroundWords(name)));
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
        String phrase = phrase(name);
        List<String> found = new ArrayList<>();
        String before = "";
        for (String word : phrase.split(" ", -1)) {
            String told = WORDS.contains(word) ? word : stem(word);
            if (told != null && !TURNING.contains(before)) {
                found.add(told);
            }
            before = word;
        }
        Matcher pair = PAIRS.matcher(phrase);
        if (pair.find()) {
            found.add(pair.group());
        }
        return found;
    }

    private static @Nullable String stem(String word) {
        return STEMS.stream().filter(word::startsWith).findFirst().orElse(null);
    }

    private static String phrase(String name) {
        return WORD_BREAK.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+", -1));
    }
}
