package org.onrecord.export;

import static org.onrecord.export.JsonField.text;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.onrecord.model.Attribution;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** The top-level fields of statements as JSON Lines, in the order of the contract. */
final class JsonFields {
    static final List<JsonField> ALL = List.of(
            new JsonField("schema_version", (json, name, row) -> json.number(name, row.schemaVersion())),
            text("statement_id", StatementRow::statementId),
            text("article_id", StatementRow::articleId),
            text("article_source", StatementRow::articleSource),
            text("article_title", StatementRow::articleTitle),
            text("article_byline", StatementRow::articleByline),
            text("article_outlet", StatementRow::articleOutlet),
            text("article_url", StatementRow::articleUrl),
            new JsonField("article_published", (json, name, row) -> json.published(name, row.articlePublished())),
            text("article_language", StatementRow::articleLanguage),
            text("speaker_id", StatementRow::speakerId),
            text("speaker_name", StatementRow::speakerName),
            text("source_text", StatementRow::sourceText),
            text("cue_text", StatementRow::cueText),
            text("type", row -> row.type().name()),
            text("text", StatementRow::text),
            new JsonField("content", (json, name, row) -> json.spans(name, row.content())),
            new JsonField("source", (json, name, row) -> json.spans(name, row.source())),
            new JsonField("cue", (json, name, row) -> json.spans(name, row.cue())),
            text("context", StatementRow::context),
            new JsonField("extraction_confidence", (json, name, row) -> json.decimal(name, row.extractionConfidence())),
            text("attribution_rule", StatementRow::attributionRule),
            new JsonField(
                    "attribution_confidence", (json, name, row) -> json.decimal(name, row.attributionConfidence())),
            new JsonField("stance", (json, name, row) -> stances(json, name, row.stance())),
            new JsonField("speaker_candidates", (json, name, row) -> candidates(json, name, row.speakerCandidates())),
            text("speaker_kind", row -> Objects.toString(row.speakerKind(), null)),
            text("speaker_wikidata", StatementRow::speakerWikidata),
            text("attribution_evidence", StatementRow::attributionEvidence),
            new JsonField("speaker_mentions", (json, name, row) -> mentions(json, name, row.speakerMentions())),
            text("cue_class", row -> row.cueClass().name()),
            text("act", row -> row.act().name()),
            new JsonField("act_confidence", (json, name, row) -> json.decimal(name, row.actConfidence())),
            new JsonField("conditional", (json, name, row) -> json.flag(name, row.conditional())),
            text("deadline", StatementRow::deadline),
            text("due", row -> Objects.toString(row.due(), null)),
            text("near_duplicate_of", StatementRow::nearDuplicateOf),
            text(
                    "corrected_by",
                    row -> row.corrected() == null ? null : row.corrected().by()),
            text(
                    "corrected_at",
                    row -> row.corrected() == null ? null : row.corrected().at().toString()),
            text(
                    "correction_note",
                    row -> row.corrected() == null ? null : row.corrected().note()));

    private JsonFields() {}

    private static void stances(JsonLineOutput json, String name, List<Stance> stances) throws IOException {
        json.beginObjects(name);
        for (Stance stance : stances) {
            json.beginObject();
            json.text("target", stance.target());
            json.flag("about", stance.about());
            json.text("label", stance.label().name());
            json.decimal("confidence", stance.confidence());
            json.spans("evidence", stance.evidence());
            json.endObject();
        }
        json.endObjects();
    }

    private static void candidates(JsonLineOutput json, String name, List<Attribution.Candidate> candidates)
            throws IOException {
        json.beginObjects(name);
        for (Attribution.Candidate candidate : candidates) {
            json.beginObject();
            json.text("id", candidate.id());
            json.text("name", candidate.name());
            json.decimal("score", candidate.score());
            json.endObject();
        }
        json.endObjects();
    }

    private static void mentions(JsonLineOutput json, String name, List<StatementRow.ChainMention> mentions)
            throws IOException {
        json.beginObjects(name);
        for (StatementRow.ChainMention mention : mentions) {
            json.beginObject();
            json.text("text", mention.text());
            json.number("begin", mention.span().begin());
            json.number("end", mention.span().end());
            json.text("kind", mention.kind().name());
            json.endObject();
        }
        json.endObjects();
    }
}
