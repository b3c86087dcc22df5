package org.onrecord.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/** What an element of NITF says, a news agency's article. */
final class Nitf {
    private static final Set<String> LEFT_OUT = Set.of(
            "abstract",
            "byline",
            "copyrite",
            "dateline",
            "datasource",
            "distributor",
            "key-list",
            "media",
            "nitf-table-metadata",
            "note",
            "rights",
            "series",
            "tobject");
    private static final Map<String, String> HTML = Map.of(
            "block",
            "div",
            "bq",
            "blockquote",
            "credit",
            "p",
            "fn",
            "p",
            "hl1",
            "h2",
            "hl2",
            "h3",
            "nitf-table",
            "div");

    private static final Set<String> NO_NAMES = Set.of("byttl", "location", "virtloc");
    private static final Pattern BEGINS_QUOTED = Pattern.compile("^\\s*[\"“«„'‘].*", Pattern.DOTALL);
    private static final Pattern ENDS_OPEN = Pattern.compile(".*[\"“«„'‘]\\s*$", Pattern.DOTALL);

    private Nitf() {}

    static Meta meta(Element nitf) {
        return new Meta(
                Whitespace.first(
                        Xml.text(nitf, "body", "body.head", "hedline", "hl1"), Xml.text(nitf, "head", "title")),
                byline(nitf),
                outlet(nitf),
                url(nitf),
                published(nitf),
                modified(nitf),
                Languages.tag(Whitespace.first(
                        nitf.attr("xml:lang"), Xml.attribute("xml:lang", nitf, "body"), nitf.attr("lang"))));
    }

    /** The lines under the headline and the article, without pictures and their captions; empty where there is no text. */
    static String text(Element nitf) throws Refusal {
        List<String> parts = new ArrayList<>();
        for (Element line : Xml.at(nitf, "body", "body.head", "hedline", "hl2")) {
            // In an archive of articles, the headline as it was online.
            if (!line.hasClass("online_headline")) {
                parts.add(Whitespace.collapse(line.wholeText()));
            }
        }
        for (Element content : contents(nitf)) {
            parts.addAll(MainText.ofFragment(HtmlTree.of(content, Nitf::htmlName)));
        }
        return Whitespace.join(parts);
    }

    /** Archives give the article in one block and its beginning in others once more. */
    private static List<Element> contents(Element nitf) {
        List<Element> whole = Xml.at(nitf, "body", "body.content", "block").stream()
                .filter(block -> block.hasClass("full_text"))
                .toList();
        return whole.isEmpty() ? Xml.at(nitf, "body", "body.content") : whole;
    }

    private static @Nullable String htmlName(Element element) {
        String name = element.tag().localName();
        if (LEFT_OUT.contains(name)) {
            return null;
        }
        // HTML's element stands for quotation marks; NITF's may stand where the text has some already.
        return name.equals("q") && isMarked(element) ? "span" : HTML.getOrDefault(name, name);
    }

    private static boolean isMarked(Element quotation) {
        return BEGINS_QUOTED.matcher(quotation.wholeText()).matches()
                || (quotation.previousSibling() instanceof TextNode before
                        && ENDS_OPEN.matcher(before.getWholeText()).matches());
    }

    private static @Nullable String byline(Element nitf) {
        List<String> names = Xml.at(nitf, "body", "body.head", "byline").stream()
                // Archives add the names once more, last names first.
                .filter(byline -> !byline.hasClass("normalized_byline"))
                .map(Nitf::names)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String names(Element byline) {
        List<String> persons = Xml.at(byline, "person").stream()
                .map(person -> Whitespace.collapse(person.wholeText()))
                .filter(name -> !name.isEmpty())
                .toList();
        if (!persons.isEmpty()) {
            return String.join(", ", persons);
        }
        Element bare = byline.clone();
        bare.children().removeIf(child -> NO_NAMES.contains(child.tag().localName()));
        String names = Bylines.names(bare.wholeText());
        return names.isEmpty() ? Bylines.names(byline.wholeText()) : names;
    }

    private static @Nullable String outlet(Element nitf) {
        return Whitespace.first(
                Xml.attribute("name", nitf, "head", "pubdata"),
                Xml.text(nitf, "body", "body.head", "distributor"),
                Xml.attribute("holder", nitf, "head", "docdata", "doc.copyright"),
                Xml.attribute("regsrc", nitf, "head", "docdata", "doc-id"));
    }

    private static @Nullable String url(Element nitf) {
        return Urls.first(
                Xml.attribute("ex-ref", nitf, "head", "pubdata"),
                Xml.attribute("id-string", nitf, "head", "docdata", "doc-id"));
    }

    private static @Nullable Published published(Element nitf) {
        return Dates.first(
                Xml.attribute("norm", nitf, "head", "docdata", "date.issue"),
                Xml.attribute("date.publication", nitf, "head", "pubdata"),
                Xml.attribute("norm", nitf, "head", "docdata", "date.release"),
                Xml.attribute("norm", nitf, "body", "body.head", "dateline", "story.date"));
    }

    /** The last entry of the history of changes, whatever order it has. */
    private static @Nullable Published modified(Element nitf) {
        return Xml.at(nitf, "head", "revision-history").stream()
                .map(revision -> Dates.read(revision.attr("norm")))
                .filter(Objects::nonNull)
                .reduce((one, other) -> other.isAfter(one) ? other : one)
                .orElse(null);
    }
}
