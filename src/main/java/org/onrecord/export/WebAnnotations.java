package org.onrecord.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * W3C Web Annotations in JSON-LD, one a line: each line is a document of its own, so that they can be sent to an annotation
 * server one by one, and put between brackets are what viewers load.
 */
public final class WebAnnotations implements RowWriter {
    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";
    private static final Pattern ITEM = Pattern.compile("Q[0-9]+");
    private static final int SURROUNDINGS = 32;

    private static final List<String> DETAILS = List.of(
            "schema_version",
            "statement_id",
            "article_id",
            "article_source",
            "article_published",
            "speaker_id",
            "speaker_name",
            "speaker_kind",
            "source_text",
            "cue_text",
            "type",
            "extraction_confidence",
            "attribution_rule",
            "attribution_confidence",
            "stance",
            "cue_class",
            "act",
            "act_confidence",
            "conditional",
            "deadline",
            "due",
            "corrected_by",
            "corrected_at",
            "correction_note");

    private final CurrentArticle articles;
    private final JsonLineOutput json;

    /**
     * Writes to {@code out}, which {@link #close} closes.
     *
     * @param texts has the articles of all statements that are written
     */
    public WebAnnotations(OutputStream out, ArticleTexts texts) throws IOException {
        articles = new CurrentArticle(texts);
        json = new JsonLineOutput(out);
    }

    @Override
    public void write(StatementRow row) throws IOException {
        ArticleText article = articles.of(row);
        json.begin();
        json.text("@context", CONTEXT);
        json.text("id", id(row));
        json.text("type", "Annotation");
        json.text("motivation", "describing");
        json.beginObjects("body");
        bodies(row);
        json.endObjects();
        json.beginObjects("target");
        for (Span fragment : row.content()) {
            target(row, article, fragment);
        }
        json.endObjects();
        json.end();
    }

    /** Statements of the same words in several sources share their own id. */
    private static String id(StatementRow row) {
        String name = row.articleSource() + "\n" + row.statementId();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void bodies(StatementRow row) throws IOException {
        text("identifying", row.speakerName());
        item(row.speakerWikidata());
        text("tagging", row.type().name());
        for (Stance stance : row.stance()) {
            if (stance.about()) {
                text("tagging", stance.target() + "=" + stance.label().name());
            }
        }
        text("describing", "application/json", details(row));
    }

    private void text(String purpose, @Nullable String value) throws IOException {
        if (value != null) {
            text(purpose, "text/plain", value);
        }
    }

    private void text(String purpose, String format, String value) throws IOException {
        json.beginObject();
        json.text("type", "TextualBody");
        json.text("purpose", purpose);
        json.text("format", format);
        json.text("value", value);
        json.endObject();
    }

    private void item(@Nullable String wikidata) throws IOException {
        if (wikidata != null && ITEM.matcher(wikidata).matches()) {
            json.beginObject();
            json.text("type", "SpecificResource");
            json.text("purpose", "identifying");
            json.text("source", WIKIDATA + wikidata);
            json.endObject();
        }
    }

    /** What the model has no words for, as JSON Lines has it. */
    private static String details(StatementRow row) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonLines lines = new JsonLines(line, DETAILS)) {
            lines.write(row);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** Two selectors of one target are two ways to the same words; what a divided statement leaves out is none of them. */
    private void target(StatementRow row, ArticleText article, Span fragment) throws IOException {
        json.beginObject();
        json.text("type", "SpecificResource");
        json.text("source", source(row));
        json.beginObjects("selector");
        json.beginObject();
        json.text("type", "TextQuoteSelector");
        json.text("exact", article.at(fragment));
        json.text("prefix", article.before(fragment.begin(), SURROUNDINGS));
        json.text("suffix", article.behind(fragment.end(), SURROUNDINGS));
        json.endObject();
        json.beginObject();
        json.text("type", "TextPositionSelector");
        json.number("start", fragment.begin());
        json.number("end", fragment.end());
        json.endObject();
        json.endObjects();
        json.endObject();
    }

    private static String source(StatementRow row) {
        if (row.articleUrl() != null && isAddress(row.articleUrl())) {
            return Iri.ofAddress(row.articleUrl());
        }
        return isAddress(row.articleSource()) ? Iri.ofAddress(row.articleSource()) : Iri.ofPath(row.articleSource());
    }

    private static boolean isAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
