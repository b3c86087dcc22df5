package org.onrecord.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Published;

/**
 * RSS and Atom feeds: an article for each item. They are read by jsoup's XML parser, which knows no document types and so
 * expands and fetches nothing, and which reads the many feeds that are not quite XML.
 */
final class FeedFormat implements Format {
    private static final List<String> CONTENTS = List.of("content:encoded", "content", "description", "summary");
    private static final List<String> DATES =
            List.of("pubdate", "published", "dc:date", "dcterms:issued", "dcterms:created", "issued");
    private static final List<String> MODIFIED = List.of("updated", "atom:updated", "dcterms:modified", "modified");

    /** RSS names an author as {@code address (name)}. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        reading.open(source);
        Document feed = Markup.xml(Charsets.decodeXml(source.bytes()));
        List<Element> items =
                feed.select("rss item, feed > entry, *|RDF > item").asList();
        if (items.isEmpty()) {
            throw new Refusal(Category.UNREADABLE, "the feed holds no items");
        }
        Labels labels = new Labels();
        Element channel = channel(feed);
        for (Element item : items) {
            reading.enter();
            String name = Whitespace.first(text(item, "guid"), text(item, "id"), link(item));
            item(source, reading, channel, item, source.origin() + "!/" + labels.next(name));
        }
    }

    private static Element channel(Document feed) {
        Element channel = feed.selectFirst("channel");
        Element atom = feed.selectFirst("feed");
        return Objects.requireNonNullElse(channel, atom == null ? feed : atom);
    }

    private static void item(Source source, Reading reading, Element channel, Element item, String origin) {
        try {
            Meta meta = meta(channel, item);
            String body = body(item);
            reading.article(meta.article(source, origin, meta.headlineIfEmpty(body), reading.limits()));
        } catch (Refusal refusal) {
            reading.refuse(origin, refusal);
        }
    }

    private static Meta meta(Element channel, Element item) throws Refusal {
        String byline = Whitespace.first(text(item, "dc:creator"), authors(item), authors(channel));
        String language = Whitespace.first(
                item.attr("xml:lang"),
                text(channel, "language"),
                text(channel, "dc:language"),
                channel.attr("xml:lang"));
        return new Meta(
                plain(child(item, "title")),
                byline,
                plain(child(channel, "title")),
                link(item),
                date(item, DATES),
                date(item, MODIFIED),
                Languages.tag(language));
    }

    private static @Nullable Published date(Element item, List<String> names) {
        return Dates.first(names.stream().map(name -> text(item, name)).toArray(String[]::new));
    }

    private static @Nullable String authors(Element parent) {
        List<String> names = children(parent, "author")
                .map(author -> {
                    Element name = child(author, "name");
                    return Whitespace.collapse((name == null ? author : name).wholeText());
                })
                .map(FeedFormat::nameOnly)
                .filter(name -> !name.isEmpty() && name.indexOf('@') < 0)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String nameOnly(String author) {
        Matcher matcher = ADDRESS_AND_NAME.matcher(author);
        return matcher.matches() ? matcher.group(1) : author;
    }

    private static @Nullable String link(Element item) {
        Stream<@Nullable String> links = children(item, "link")
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .map(link -> Whitespace.first(link.attr("href"), link.wholeText()));
        Element guid = child(item, "guid");
        boolean isAddress = guid != null && !guid.attr("ispermalink").equalsIgnoreCase("false");
        String permalink = isAddress ? text(item, "guid") : null;
        return Stream.concat(links, Stream.ofNullable(permalink))
                .map(Urls::web)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String body(Element item) throws Refusal {
        for (String name : CONTENTS) {
            for (Element content : children(item, name).toList()) {
                boolean isXhtml = content.attr("type").equals("xhtml") && content.childrenSize() > 0;
                String text = isXhtml ? Fragment.ofXhtml(content) : Fragment.ofHtml(markup(content));
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    /** The HTML of an element: escaped or in CDATA, or as child elements. */
    private static String markup(Element content) {
        return content.childrenSize() > 0 ? content.html() : content.wholeText();
    }

    /** A title as plain text; feeds put markup into titles too. */
    private static @Nullable String plain(@Nullable Element title) throws Refusal {
        return title == null
                ? null
                : Whitespace.first(Markup.html(markup(title)).text());
    }

    private static @Nullable String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : Whitespace.collapse(child.wholeText());
    }

    private static @Nullable Element child(Element parent, String name) {
        return children(parent, name).findFirst().orElse(null);
    }

    private static Stream<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.tagName().toLowerCase(Locale.ROOT).equals(name));
    }
}
