package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.model.Attribution;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * JSON Lines: one statement a line, UTF-8, every field present, unknown ones as null. Offsets count Unicode code points.
 */
public final class JsonLines implements RowWriter {
    private final JsonLineOutput json;

    /** Writes to {@code out}, which {@link #close} closes. */
    public JsonLines(OutputStream out) throws IOException {
        json = new JsonLineOutput(out);
    }

    @Override
    public void write(StatementRow row) throws IOException {
        json.begin();
        json.number("schema_version", row.schemaVersion());
        json.text("statement_id", row.statementId());
        article(row);
        json.text("speaker_id", row.speakerId());
        json.text("speaker_name", row.speakerName());
        json.text("source_text", row.sourceText());
        json.text("cue_text", row.cueText());
        json.text("type", row.type().name());
        json.text("text", row.text());
        json.spans("content", row.content());
        json.spans("source", row.source());
        json.spans("cue", row.cue());
        json.text("context", row.context());
        json.decimal("extraction_confidence", row.extractionConfidence());
        json.text("attribution_rule", row.attributionRule());
        json.decimal("attribution_confidence", row.attributionConfidence());
        stances(row.stance());
        candidates(row.speakerCandidates());
        json.text(
                "speaker_kind",
                row.speakerKind() == null ? null : row.speakerKind().name());
        json.text("speaker_wikidata", row.speakerWikidata());
        json.text("attribution_evidence", row.attributionEvidence());
        mentions(row.speakerMentions());
        act(row);
        json.text("near_duplicate_of", row.nearDuplicateOf());
        json.end();
    }

    private void act(StatementRow row) throws IOException {
        json.text("cue_class", row.cueClass().name());
        json.text("act", row.act().name());
        json.decimal("act_confidence", row.actConfidence());
        json.flag("conditional", row.conditional());
        json.text("deadline", row.deadline());
        json.text("due", row.due() == null ? null : row.due().toString());
    }

    private void article(StatementRow row) throws IOException {
        json.text("article_id", row.articleId());
        json.text("article_source", row.articleSource());
        json.text("article_title", row.articleTitle());
        json.text("article_byline", row.articleByline());
        json.text("article_outlet", row.articleOutlet());
        json.text("article_url", row.articleUrl());
        json.published("article_published", row.articlePublished());
        json.text("article_language", row.articleLanguage());
    }

    private void stances(List<Stance> stances) throws IOException {
        json.beginObjects("stance");
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

    private void candidates(List<Attribution.Candidate> candidates) throws IOException {
        json.beginObjects("speaker_candidates");
        for (Attribution.Candidate candidate : candidates) {
            json.beginObject();
            json.text("id", candidate.id());
            json.text("name", candidate.name());
            json.decimal("score", candidate.score());
            json.endObject();
        }
        json.endObjects();
    }

    private void mentions(List<StatementRow.ChainMention> mentions) throws IOException {
        json.beginObjects("speaker_mentions");
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

    @Override
    public void close() throws IOException {
        json.close();
    }
}
