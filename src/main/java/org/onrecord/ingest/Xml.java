package org.onrecord.ingest;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds elements of XML by their names without prefixes, in lower case. */
final class Xml {
    private Xml() {}

    /** The elements that a path of names leads to, each a child of the one before, in order. */
    static List<Element> at(Element from, String... path) {
        List<Element> here = List.of(from);
        for (String name : path) {
            here = here.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> child.tag().localName().equals(name))
                    .toList();
        }
        return here;
    }

    /** The text of the first element at the path that holds any, with white space collapsed; null where none does. */
    static @Nullable String text(Element from, String... path) {
        return at(from, path).stream()
                .map(element -> Whitespace.first(element.wholeText()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same of an attribute. */
    static @Nullable String attribute(String name, Element from, String... path) {
        return at(from, path).stream()
                .map(element -> Whitespace.first(element.attr(name)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
