package org.onrecord.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * CSV after RFC 4180 in UTF-8, with a header row: the fields of {@link JsonLines}, flattened. Null is an empty cell.
 * Offsets count Unicode code points. Cells of text that a spreadsheet would run as a formula get a leading apostrophe.
 */
public final class Csv implements RowWriter {
    private static final List<String> BEFORE_STANCE = List.of(
            "schema_version",
            "statement_id",
            "article_id",
            "article_source",
            "article_title",
            "article_byline",
            "article_outlet",
            "article_url",
            "article_published",
            "article_language",
            "speaker_id",
            "speaker_name",
            "source_text",
            "cue_text",
            "type",
            "text",
            "content",
            "source",
            "cue",
            "context",
            "extraction_confidence",
            "attribution_rule",
            "attribution_confidence");

    private static final List<String> BEHIND_STANCE = List.of(
            "speaker_candidates",
            "speaker_kind",
            "speaker_wikidata",
            "attribution_evidence",
            "speaker_mentions",
            "cue_class",
            "act",
            "act_confidence",
            "conditional",
            "deadline",
            "due",
            "near_duplicate_of");

    private final String primaryTarget;
    private final CSVPrinter printer;

    /**
     * Writes the header.
     *
     * @param out closed by {@link #close}
     * @param primaryTarget id of the target that the columns {@code stance_<id>} and {@code stance_confidence} are about
     */
    public Csv(OutputStream out, String primaryTarget) throws IOException {
        this.primaryTarget = primaryTarget;
        printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        List<@Nullable String> header = new ArrayList<>(BEFORE_STANCE);
        header.addAll(List.of("stance_" + primaryTarget, "stances", "stance_confidence"));
        header.addAll(BEHIND_STANCE);
        printer.printRecord(header);
    }

    @Override
    public void write(StatementRow row) throws IOException {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.schemaVersion()));
        cells.add(text(row.statementId()));
        addArticle(cells, row);
        cells.add(text(row.speakerId()));
        cells.add(text(row.speakerName()));
        cells.add(text(row.sourceText()));
        cells.add(text(row.cueText()));
        cells.add(row.type().name());
        cells.add(text(row.text()));
        cells.add(spans(row.content()));
        cells.add(spans(row.source()));
        cells.add(spans(row.cue()));
        cells.add(text(row.context()));
        cells.add(decimal(row.extractionConfidence()));
        cells.add(text(row.attributionRule()));
        cells.add(decimal(row.attributionConfidence()));
        addStances(cells, row.stance());
        cells.add(text(row.speakerCandidates().stream().map(Csv::candidate).collect(joining("; "))));
        addSpeaker(cells, row);
        addAct(cells, row);
        cells.add(text(row.nearDuplicateOf()));
        printer.printRecord(cells);
    }

    private static void addArticle(List<@Nullable String> cells, StatementRow row) {
        cells.add(text(row.articleId()));
        cells.add(text(row.articleSource()));
        cells.add(text(row.articleTitle()));
        cells.add(text(row.articleByline()));
        cells.add(text(row.articleOutlet()));
        cells.add(text(row.articleUrl()));
        cells.add(row.articlePublished() == null ? null : row.articlePublished().iso());
        cells.add(text(row.articleLanguage()));
    }

    private void addStances(List<@Nullable String> cells, List<Stance> stances) {
        Optional<Stance> primary = stances.stream()
                .filter(stance -> stance.target().equals(primaryTarget))
                .findFirst();
        cells.add(primary.filter(Stance::about)
                .map(stance -> stance.label().name())
                .orElse(null));
        cells.add(text(stances.stream()
                .filter(Stance::about)
                .map(stance -> stance.target() + "=" + stance.label())
                .collect(joining("; "))));
        cells.add(primary.map(stance -> decimal(stance.confidence())).orElse(null));
    }

    private static void addSpeaker(List<@Nullable String> cells, StatementRow row) {
        cells.add(row.speakerKind() == null ? null : row.speakerKind().name());
        cells.add(text(row.speakerWikidata()));
        cells.add(text(row.attributionEvidence()));
        cells.add(spans(row.speakerMentions().stream()
                .map(StatementRow.ChainMention::span)
                .toList()));
    }

    private static void addAct(List<@Nullable String> cells, StatementRow row) {
        cells.add(row.cueClass().name());
        cells.add(row.act().name());
        cells.add(decimal(row.actConfidence()));
        cells.add(Boolean.toString(row.conditional()));
        cells.add(text(row.deadline()));
        cells.add(row.due() == null ? null : row.due().toString());
    }

    static @Nullable String text(@Nullable String value) {
        return value == null ? null : FormulaGuard.neutral(Plain.wellFormed(value));
    }

    private static @Nullable String spans(@Nullable List<Span> spans) {
        return spans == null
                ? null
                : spans.stream().map(span -> span.begin() + "-" + span.end()).collect(joining(";"));
    }

    private static String decimal(double value) {
        return Plain.rounded(value).toString();
    }

    private static String candidate(Attribution.Candidate candidate) {
        return (candidate.id() == null ? candidate.name() : candidate.id()) + ":" + decimal(candidate.score());
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
