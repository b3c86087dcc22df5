package org.onrecord.ingest;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Published;

/**
 * NewsML-G2, a news agency's message or one item of it: an article for each news item with text. Items of other kinds, and
 * those whose content is elsewhere or is no text, such as pictures, are unsupported. It is read by jsoup's XML parser, as
 * feeds are.
 */
final class NewsMlFormat implements Format {
    private static final String NEWS = "newsitem";
    private static final String ITEMS =
            "*|newsitem, *|packageitem, *|conceptitem, *|knowledgeitem, *|planningitem, *|catalogitem";

    /** With what the XHTML of an item begins. */
    private static final Set<String> XHTML = Set.of("html", "body", "div", "article", "section", "p");

    private static final Pattern HTML_TYPE = Pattern.compile("(?i)text/html\\b.*|application/xhtml\\+xml\\b.*");
    private static final Pattern PLAIN_TYPE = Pattern.compile("(?i)text/plain\\b.*|");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}");
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        reading.open(source);
        Document message = Markup.xml(Charsets.decodeXml(source.bytes()));
        List<Element> items = message.select(ITEMS).asList();
        if (items.isEmpty()) {
            throw new Refusal(Category.UNREADABLE, "the message holds no items");
        }
        Labels labels = new Labels();
        for (Element item : items) {
            reading.enter();
            item(source, reading, item, source.origin() + "!/" + labels.next(item.attr("guid")));
        }
    }

    private static void item(Source source, Reading reading, Element item, String origin) {
        String kind = item.tag().localName();
        if (!kind.equals(NEWS)) {
            reading.unsupported(origin, NewsTypes.g2(kind));
            return;
        }
        try {
            String text = text(item);
            Optional<String> unread = text.isEmpty() ? unread(item) : Optional.empty();
            if (unread.isPresent()) {
                reading.unsupported(origin, unread.get());
                return;
            }
            Meta meta = meta(item);
            String body = isWritten(item) ? meta.headlineIfEmpty(text) : text;
            reading.article(meta.article(source, origin, body, reading.limits()));
        } catch (Refusal refusal) {
            reading.refuse(origin, refusal);
        }
    }

    /** The text of the first of the item's renditions that has any. */
    private static String text(Element item) throws Refusal {
        for (Element content : Xml.at(item, "contentset")) {
            for (Element rendition : content.children()) {
                String text = rendition(rendition);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static String rendition(Element rendition) throws Refusal {
        if (!isRead(rendition)) {
            return "";
        }
        if (rendition.tag().localName().equals("inlinexml")) {
            Element nitf = nitf(rendition);
            return nitf == null ? Fragment.ofXhtml(rendition) : Nitf.text(nitf);
        }
        String data = rendition.wholeText();
        return isHtml(rendition) ? Fragment.ofHtml(data) : Fragment.ofPlain(data);
    }

    private static boolean isRead(Element rendition) {
        return switch (rendition.tag().localName()) {
            case "inlinexml" -> nitf(rendition) != null || isHtml(rendition) || isXhtml(rendition.firstElementChild());
            case "inlinedata" ->
                !rendition.hasAttr("encoding")
                        && (isHtml(rendition)
                                || PLAIN_TYPE.matcher(type(rendition)).matches());
            default -> false;
        };
    }

    private static boolean isHtml(Element rendition) {
        return HTML_TYPE.matcher(type(rendition)).matches();
    }

    private static boolean isXhtml(@Nullable Element first) {
        return first == null || XHTML.contains(first.tag().localName());
    }

    private static String type(Element rendition) {
        return rendition.attr("contenttype").strip();
    }

    private static @Nullable Element nitf(Element holder) {
        return holder.selectFirst("*|nitf");
    }

    /** The media type of the first of the item's renditions that is not read: a picture, a film, or text somewhere else. */
    private static Optional<String> unread(Element item) {
        return Xml.at(item, "contentset").stream()
                .flatMap(content -> content.children().stream())
                .filter(rendition -> !isRead(rendition))
                .map(NewsMlFormat::type)
                .map(type -> MEDIA_TYPE.matcher(type).matches() ? type : UNKNOWN_TYPE)
                .findFirst();
    }

    /** A headline alone is worth reading, unless it is that of a picture or a film. */
    private static boolean isWritten(Element item) {
        String kind = code(Xml.attribute("qcode", item, "itemmeta", "itemclass"));
        return kind == null || kind.equals("text") || kind.equals("composite");
    }

    private static Meta meta(Element item) {
        Meta own = new Meta(
                title(item), byline(item), outlet(item), null, published(item), modified(item), language(item));
        Element nitf = nitf(item);
        return nitf == null ? own : own.or(Nitf.meta(nitf));
    }

    /** Items may have a short headline beside the one that counts, told from it by a role. */
    private static @Nullable String title(Element item) {
        String main = Xml.at(item, "contentmeta", "headline").stream()
                .filter(headline -> !headline.hasAttr("role"))
                .map(Element::wholeText)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
        return Whitespace.first(main, Xml.text(item, "contentmeta", "headline"), Xml.text(item, "itemmeta", "title"));
    }

    private static @Nullable String byline(Element item) {
        String by = Xml.text(item, "contentmeta", "by");
        List<String> creators = Xml.at(item, "contentmeta", "creator").stream()
                .filter(creator -> !"organisation".equals(code(creator.attr("type"))))
                .map(NewsMlFormat::name)
                .filter(Objects::nonNull)
                .toList();
        return Whitespace.first(by == null ? null : Bylines.names(by), String.join(", ", creators));
    }

    private static @Nullable String outlet(Element item) {
        return Stream.of(Xml.at(item, "itemmeta", "provider"), Xml.at(item, "rightsinfo", "copyrightholder"))
                .flatMap(List::stream)
                .map(party -> Whitespace.first(name(party), code(party.attr("qcode"))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The name of a person or an organisation. */
    private static @Nullable String name(Element party) {
        return Whitespace.first(Xml.text(party, "name"), party.attr("literal"));
    }

    private static @Nullable Published published(Element item) {
        return Dates.first(
                Xml.text(item, "contentmeta", "contentcreated"),
                Xml.text(item, "itemmeta", "firstcreated"),
                Xml.text(item, "itemmeta", "versioncreated"));
    }

    private static @Nullable Published modified(Element item) {
        return Dates.first(
                Xml.text(item, "contentmeta", "contentmodified"), Xml.text(item, "itemmeta", "versioncreated"));
    }

    private static @Nullable String language(Element item) {
        return Languages.tag(
                Whitespace.first(Xml.attribute("tag", item, "contentmeta", "language"), item.attr("xml:lang")));
    }

    /** What follows the prefix of a code such as {@code ninat:text}. */
    private static @Nullable String code(@Nullable String qcode) {
        return qcode == null ? null : qcode.substring(qcode.indexOf(':') + 1).strip();
    }
}
