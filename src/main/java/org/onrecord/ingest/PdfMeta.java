package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/**
 * Reads what a PDF says about its article: the document's information and XMP, in which publishers use PRISM. When the file
 * was made and changed says nothing about the article, nor does a date in XMP that only repeats it.
 */
final class PdfMeta {
    private static final int MOST_BYTES = 1 << 20;

    private final PDDocument document;
    private final PDDocumentInformation information;
    private final Document xmp;

    private PdfMeta(PDDocument document) throws Refusal {
        this.document = document;
        this.information = document.getDocumentInformation();
        this.xmp = Markup.xml(packet(document.getDocumentCatalog().getMetadata()));
    }

    static Meta of(PDDocument document) throws Refusal {
        PdfMeta reader = new PdfMeta(document);
        return new Meta(
                reader.title(),
                reader.byline(),
                Whitespace.first(reader.value("prism:publicationname"), reader.value("dc:publisher")),
                Urls.first(reader.value("prism:url"), reader.value("dc:identifier"), reader.value("dc:source")),
                reader.published(),
                Dates.read(reader.value("prism:modificationdate")),
                reader.language());
    }

    /** Broken XMP is none. */
    private static String packet(@Nullable PDMetadata metadata) {
        if (metadata == null) {
            return "";
        }
        try (InputStream in = metadata.createInputStream()) {
            return Charsets.decodeXml(in.readNBytes(MOST_BYTES));
        } catch (IOException broken) {
            return "";
        }
    }

    private @Nullable String title() {
        String own = Plausible.title(Whitespace.first(information.getTitle()));
        return own == null ? Plausible.title(value("dc:title")) : own;
    }

    private @Nullable String byline() {
        String named = Whitespace.first(information.getAuthor(), String.join(", ", values("dc:creator")));
        return named == null ? null : Plausible.author(named);
    }

    private @Nullable Published published() {
        Published stated = Dates.first(value("prism:publicationdate"), value("prism:coverdate"));
        return stated == null ? date() : stated;
    }

    private @Nullable Published date() {
        Published date = Dates.read(value("dc:date"));
        List<@Nullable Published> ofFile = new ArrayList<>();
        for (String name : List.of("xmp:createdate", "xmp:modifydate", "xmp:metadatadate")) {
            ofFile.add(Dates.read(value(name)));
        }
        ofFile.add(day(information.getCreationDate()));
        ofFile.add(day(information.getModificationDate()));
        boolean repeated = date != null
                && ofFile.stream()
                        .filter(Objects::nonNull)
                        .anyMatch(file -> file.date().equals(date.date()));
        return repeated ? null : date;
    }

    private static @Nullable Published day(@Nullable Calendar time) {
        if (time == null) {
            return null;
        }
        ZoneId zone = time.getTimeZone().toZoneId();
        return Published.at(OffsetDateTime.ofInstant(time.toInstant(), zone));
    }

    private @Nullable String language() {
        return Languages.tag(Whitespace.first(document.getDocumentCatalog().getLanguage(), value("dc:language")));
    }

    private @Nullable String value(String name) {
        return values(name).stream().findFirst().orElse(null);
    }

    /** The values of a property, which may be an attribute, a text, or a list of texts. */
    private List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (Element element : xmp.getAllElements()) {
            if (element.tagName().equals(name)) {
                List<Element> items = element.select("rdf|li").asList();
                (items.isEmpty() ? List.of(element) : items).forEach(item -> values.add(item.wholeText()));
            } else if (element.tagName().equals("rdf:description") && element.hasAttr(name)) {
                values.add(element.attr(name));
            }
        }
        return values.stream()
                .map(Whitespace::collapse)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
