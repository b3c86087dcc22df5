package org.onrecord.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/** Reads a page's metadata, each from the most trustworthy place that has it. */
final class PageMeta {
    private static final List<String> DATE_NAMES = List.of(
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.issued",
            "dcterms.date",
            "parsely-pub-date",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "sailthru.date",
            "datepublished");
    private static final List<String> MODIFIED_NAMES =
            List.of("og:updated_time", "dcterms.modified", "dc.date.modified", "datemodified", "lastmod");
    private static final List<String> AUTHOR_NAMES =
            List.of("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author");
    private static final String PUBLISHED_TIMES =
            "article time[datetime], main time[datetime], [itemprop=datePublished]";
    private static final String MODIFIED_TIMES =
            "[itemprop=dateModified], time[datetime][class~=(?i)\\b(?:updated|modified)\\b]";

    /** A time in a paragraph as long is that of what is told there: UTF-16 code units. */
    private static final int PROSE_LENGTH = 100;

    private static final Pattern SAVED_FROM = Pattern.compile("\\s*saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:https?://|www\\.|@).*");

    private final Document page;
    private final JsonLd jsonLd;

    private PageMeta(Document page) {
        this.page = page;
        this.jsonLd = JsonLd.of(page);
    }

    /** Reads the page as it came, before anything is removed from it. */
    static Meta of(Document page) {
        PageMeta reader = new PageMeta(page);
        String outlet = Whitespace.first(
                reader.meta("og:site_name"), reader.jsonLd.publisher(), reader.meta("application-name"));
        return new Meta(
                reader.title(outlet),
                reader.byline(),
                outlet,
                reader.url(),
                reader.published(),
                reader.modified(),
                reader.language());
    }

    private @Nullable String title(@Nullable String outlet) {
        String heading = page.select("h1").stream()
                .map(Element::text)
                .map(Whitespace::collapse)
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase(outlet))
                .findFirst()
                .orElse(null);
        return withoutOutlet(Whitespace.first(meta("og:title"), jsonLd.headline(), heading, page.title()), outlet);
    }

    private static @Nullable String withoutOutlet(@Nullable String title, @Nullable String outlet) {
        if (title == null || outlet == null) {
            return title;
        }
        Pattern suffix = Pattern.compile(
                "\\s+[|–—-]\\s+" + Pattern.quote(outlet) + "$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        String bare = suffix.matcher(title).replaceFirst("");
        return bare.isEmpty() ? title : bare;
    }

    private @Nullable String byline() {
        Stream<@Nullable String> named =
                Stream.concat(Stream.of(jsonLd.authors()), AUTHOR_NAMES.stream().map(this::meta));
        Stream<String> shown = Stream.of("[rel=author]", ".byline, [class~=(?i)\\bbyline\\b], [itemprop=author]")
                .flatMap(query -> page.select(query).stream())
                .map(Element::text);
        return Stream.concat(named, shown)
                .filter(Objects::nonNull)
                .map(Bylines::names)
                .filter(name -> !name.isEmpty() && !ADDRESS.matcher(name).matches())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String url() {
        Stream<String> canonical =
                page.select("link[rel~=(?i)^canonical$]").stream().map(link -> link.absUrl("href"));
        return Stream.of(canonical, Stream.of(meta("og:url")), jsonLd.urls().stream(), savedFrom())
                .flatMap(addresses -> addresses)
                .map(Urls::web)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The address that browsers write above a page when they save it. */
    private Stream<String> savedFrom() {
        return page.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
                .filter(Matcher::lookingAt)
                .map(saved -> saved.group(1));
    }

    private @Nullable Published published() {
        return date(
                Stream.of(meta("article:published_time"), jsonLd.published()),
                DATE_NAMES,
                page.select(PUBLISHED_TIMES).stream()
                        .filter(time -> !time.is(MODIFIED_TIMES) || time.is(".published")));
    }

    private @Nullable Published modified() {
        return date(
                Stream.of(meta("article:modified_time"), jsonLd.modified()),
                MODIFIED_NAMES,
                page.select(MODIFIED_TIMES).stream());
    }

    private @Nullable Published date(Stream<@Nullable String> surest, List<String> names, Stream<Element> shown) {
        Stream<String> times = shown.filter(time -> !isInProse(time))
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content"));
        return Stream.of(surest, names.stream().map(this::meta), times)
                .flatMap(texts -> texts)
                .map(Dates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isInProse(Element time) {
        Element paragraph = time.closest("p, li, blockquote, td");
        return paragraph != null && paragraph.text().length() > PROSE_LENGTH;
    }

    private @Nullable String language() {
        Element html = page.selectFirst("html");
        return Stream.of(
                        html == null ? null : Whitespace.first(html.attr("lang"), html.attr("xml:lang")),
                        meta("og:locale"),
                        meta("content-language"))
                .map(Languages::tag)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The content of the first meta element of this name, property or header that has any. */
    private @Nullable String meta(String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("property", "name", "http-equiv", "itemprop")
                        .anyMatch(key ->
                                meta.attr(key).strip().toLowerCase(Locale.ROOT).equals(name)))
                .map(meta -> Whitespace.collapse(meta.attr("content")))
                .filter(content -> !content.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
