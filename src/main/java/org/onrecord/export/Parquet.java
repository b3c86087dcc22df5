package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Objects;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Corrected;
import org.onrecord.model.Published;
import org.onrecord.model.StatementRow;

/**
 * Parquet: the fields of {@link JsonLines} in typed columns, lists of structures included. Keeps the rows of one row group.
 */
public final class Parquet implements RowWriter {
    private static final long GROUP_BYTES = 32L << 20;

    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message statement {
              required int32 schema_version;
              required binary statement_id (STRING);
              required binary article_id (STRING);
              required binary article_source (STRING);
              optional binary article_title (STRING);
              optional binary article_byline (STRING);
              optional binary article_outlet (STRING);
              optional binary article_url (STRING);
              optional int32 article_published (DATE);
              optional int64 article_published_at (TIMESTAMP(MICROS,true));
              optional binary article_language (STRING);
              optional binary speaker_id (STRING);
              optional binary speaker_name (STRING);
              optional binary source_text (STRING);
              optional binary cue_text (STRING);
              required binary type (STRING);
              required binary text (STRING);
              required group content (LIST) { repeated group list { required group element {
                required int32 begin; required int32 end; } } }
              optional group source (LIST) { repeated group list { required group element {
                required int32 begin; required int32 end; } } }
              optional group cue (LIST) { repeated group list { required group element {
                required int32 begin; required int32 end; } } }
              required binary context (STRING);
              required double extraction_confidence;
              required binary attribution_rule (STRING);
              required double attribution_confidence;
              required group stance (LIST) { repeated group list { required group element {
                required binary target (STRING);
                required boolean about;
                required binary label (STRING);
                required double confidence;
                required group evidence (LIST) { repeated group list { required group element {
                  required int32 begin; required int32 end; } } } } } }
              required group speaker_candidates (LIST) { repeated group list { required group element {
                optional binary id (STRING); required binary name (STRING); required double score; } } }
              optional binary speaker_kind (STRING);
              optional binary speaker_wikidata (STRING);
              required binary attribution_evidence (STRING);
              required group speaker_mentions (LIST) { repeated group list { required group element {
                required binary text (STRING); required int32 begin; required int32 end;
                required binary kind (STRING); } } }
              required binary cue_class (STRING);
              required binary act (STRING);
              required double act_confidence;
              required boolean conditional;
              optional binary deadline (STRING);
              optional int32 due (DATE);
              optional binary near_duplicate_of (STRING);
              optional binary corrected_by (STRING);
              optional int64 corrected_at (TIMESTAMP(MICROS,true));
              optional binary correction_note (STRING);
            }
            """);

    private final ParquetFile file;

    /** Writes to {@code out}, which {@link #close} closes. */
    public Parquet(OutputStream out) throws IOException {
        this(out, GROUP_BYTES);
    }

    Parquet(OutputStream out, long groupBytes) throws IOException {
        file = new ParquetFile(out, SCHEMA, properties(), groupBytes);
    }

    /** A dictionary of what hardly ever comes twice costs time alone, and so do statistics of sizes, which are not written. */
    private static ParquetProperties properties() {
        ParquetProperties.Builder properties = ParquetProperties.builder()
                .withSizeStatisticsEnabled(false)
                .withDictionaryEncoding("statement_id", false)
                .withDictionaryEncoding("text", false)
                .withDictionaryEncoding("context", false);
        SCHEMA.getColumns().stream()
                .filter(column -> column.getPrimitiveType().getLogicalTypeAnnotation() == null)
                .forEach(offsetOrConfidence ->
                        properties.withDictionaryEncoding(String.join(".", offsetOrConfidence.getPath()), false));
        return properties.build();
    }

    @Override
    public void write(StatementRow row) throws IOException {
        ParquetRow.write(file.row(), fields -> {
            article(row, fields);
            said(row, fields);
            judged(row, fields);
            act(row, fields);
            corrected(row.corrected(), fields);
        });
    }

    private static void article(StatementRow row, ParquetRow fields) {
        Published published = row.articlePublished();
        fields.number("schema_version", row.schemaVersion());
        fields.text("statement_id", row.statementId());
        fields.text("article_id", row.articleId());
        fields.text("article_source", row.articleSource());
        fields.text("article_title", row.articleTitle());
        fields.text("article_byline", row.articleByline());
        fields.text("article_outlet", row.articleOutlet());
        fields.text("article_url", row.articleUrl());
        fields.day("article_published", published == null ? null : published.date());
        fields.moment("article_published_at", published == null ? null : published.moment());
        fields.text("article_language", row.articleLanguage());
    }

    private static void said(StatementRow row, ParquetRow fields) {
        fields.text("speaker_id", row.speakerId());
        fields.text("speaker_name", row.speakerName());
        fields.text("source_text", row.sourceText());
        fields.text("cue_text", row.cueText());
        fields.text("type", row.type().name());
        fields.text("text", row.text());
        fields.spans("content", row.content());
        fields.spans("source", row.source());
        fields.spans("cue", row.cue());
        fields.text("context", row.context());
    }

    private static void judged(StatementRow row, ParquetRow fields) {
        fields.decimal("extraction_confidence", row.extractionConfidence());
        fields.text("attribution_rule", row.attributionRule());
        fields.decimal("attribution_confidence", row.attributionConfidence());
        fields.list("stance", row.stance(), (element, stance) -> {
            element.text("target", stance.target());
            element.flag("about", stance.about());
            element.text("label", stance.label().name());
            element.decimal("confidence", stance.confidence());
            element.spans("evidence", stance.evidence());
        });
        fields.list("speaker_candidates", row.speakerCandidates(), (element, candidate) -> {
            element.text("id", candidate.id());
            element.text("name", candidate.name());
            element.decimal("score", candidate.score());
        });
        fields.text("speaker_kind", Objects.toString(row.speakerKind(), null));
        fields.text("speaker_wikidata", row.speakerWikidata());
        fields.text("attribution_evidence", row.attributionEvidence());
        fields.list("speaker_mentions", row.speakerMentions(), (element, mention) -> {
            element.text("text", mention.text());
            element.number("begin", mention.span().begin());
            element.number("end", mention.span().end());
            element.text("kind", mention.kind().name());
        });
    }

    private static void act(StatementRow row, ParquetRow fields) {
        fields.text("cue_class", row.cueClass().name());
        fields.text("act", row.act().name());
        fields.decimal("act_confidence", row.actConfidence());
        fields.flag("conditional", row.conditional());
        fields.text("deadline", row.deadline());
        fields.day("due", row.due());
        fields.text("near_duplicate_of", row.nearDuplicateOf());
    }

    private static void corrected(@Nullable Corrected corrected, ParquetRow fields) {
        fields.text("corrected_by", corrected == null ? null : corrected.by());
        fields.moment("corrected_at", corrected == null ? null : corrected.at().atOffset(ZoneOffset.UTC));
        fields.text("correction_note", corrected == null ? null : corrected.note());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
