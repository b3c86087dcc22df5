package org.onrecord.export;

import static org.onrecord.export.CsvColumn.plain;
import static org.onrecord.export.CsvColumn.text;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** The columns of statements as CSV, in the order of the contract: the fields of {@link JsonLines}, flattened. */
final class CsvColumns {
    private static final String BETWEEN = "; ";

    private CsvColumns() {}

    /**
     * All of them, for one writer.
     *
     * @param primary id of the target that the columns {@code stance_<id>} and {@code stance_confidence} are about
     */
    static List<CsvColumn> of(String primary) {
        PublishedText dates = new PublishedText();
        return List.of(
                plain("schema_version", row -> Integer.toString(row.schemaVersion())),
                text("statement_id", StatementRow::statementId),
                text("article_id", StatementRow::articleId),
                text("article_source", StatementRow::articleSource),
                text("article_title", StatementRow::articleTitle),
                text("article_byline", StatementRow::articleByline),
                text("article_outlet", StatementRow::articleOutlet),
                text("article_url", StatementRow::articleUrl),
                plain("article_published", row -> dates.of(row.articlePublished())),
                text("article_language", StatementRow::articleLanguage),
                text("speaker_id", StatementRow::speakerId),
                text("speaker_name", StatementRow::speakerName),
                text("source_text", StatementRow::sourceText),
                text("cue_text", StatementRow::cueText),
                plain("type", row -> row.type().name()),
                text("text", StatementRow::text),
                plain("content", row -> spans(row.content())),
                plain("source", row -> spans(row.source())),
                plain("cue", row -> spans(row.cue())),
                text("context", StatementRow::context),
                plain("extraction_confidence", row -> Plain.rounded(row.extractionConfidence())),
                text("attribution_rule", StatementRow::attributionRule),
                plain("attribution_confidence", row -> Plain.rounded(row.attributionConfidence())),
                plain("stance_" + primary, row -> label(stance(row, primary))),
                text("stances", row -> stances(row.stance())),
                plain("stance_confidence", row -> confidence(stance(row, primary))),
                text("speaker_candidates", row -> candidates(row.speakerCandidates())),
                plain("speaker_kind", row -> Objects.toString(row.speakerKind(), null)),
                text("speaker_wikidata", StatementRow::speakerWikidata),
                text("attribution_evidence", StatementRow::attributionEvidence),
                plain("speaker_mentions", row -> mentions(row.speakerMentions())),
                plain("cue_class", row -> row.cueClass().name()),
                plain("act", row -> row.act().name()),
                plain("act_confidence", row -> Plain.rounded(row.actConfidence())),
                plain("conditional", row -> Boolean.toString(row.conditional())),
                text("deadline", StatementRow::deadline),
                plain("due", row -> Objects.toString(row.due(), null)),
                text("near_duplicate_of", StatementRow::nearDuplicateOf),
                text(
                        "corrected_by",
                        row -> row.corrected() == null ? null : row.corrected().by()),
                plain(
                        "corrected_at",
                        row -> row.corrected() == null
                                ? null
                                : row.corrected().at().toString()),
                text(
                        "correction_note",
                        row -> row.corrected() == null ? null : row.corrected().note()));
    }

    private static @Nullable Stance stance(StatementRow row, String target) {
        for (Stance stance : row.stance()) {
            if (stance.target().equals(target)) {
                return stance;
            }
        }
        return null;
    }

    private static @Nullable String label(@Nullable Stance stance) {
        return stance == null || !stance.about() ? null : stance.label().name();
    }

    private static @Nullable String confidence(@Nullable Stance stance) {
        return stance == null ? null : Plain.rounded(stance.confidence());
    }

    private static String stances(List<Stance> stances) {
        StringBuilder cell = new StringBuilder();
        for (Stance stance : stances) {
            if (stance.about()) {
                cell.append(cell.isEmpty() ? "" : BETWEEN)
                        .append(stance.target())
                        .append('=')
                        .append(stance.label().name());
            }
        }
        return cell.toString();
    }

    private static String candidates(List<Attribution.Candidate> candidates) {
        StringBuilder cell = new StringBuilder();
        for (Attribution.Candidate candidate : candidates) {
            cell.append(cell.isEmpty() ? "" : BETWEEN)
                    .append(candidate.id() == null ? candidate.name() : candidate.id())
                    .append(':')
                    .append(Plain.rounded(candidate.score()));
        }
        return cell.toString();
    }

    private static String mentions(List<StatementRow.ChainMention> mentions) {
        StringBuilder cell = new StringBuilder();
        for (StatementRow.ChainMention mention : mentions) {
            append(cell, mention.span());
        }
        return cell.toString();
    }

    private static @Nullable String spans(@Nullable List<Span> spans) {
        if (spans == null) {
            return null;
        }
        StringBuilder cell = new StringBuilder();
        for (Span span : spans) {
            append(cell, span);
        }
        return cell.toString();
    }

    private static void append(StringBuilder cell, Span span) {
        cell.append(cell.isEmpty() ? "" : ";").append(span.begin()).append('-').append(span.end());
    }
}
