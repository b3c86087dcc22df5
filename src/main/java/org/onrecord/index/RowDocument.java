package org.onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.Attribution;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** A statement as the stored fields of a document, and back: what went in comes out, field for field. */
final class RowDocument {
    /** Stands for null where a field has one value for each candidate; no roster id is empty. */
    private static final String NO_ID = "";

    private RowDocument() {}

    /** Adds everything but the text, context, type, speaker id and kind, cue class, act and conditional, which {@link SearchFields} stores. */
    static void store(StatementRow row, Document document) {
        Stored.put(document, Fields.SCHEMA_VERSION, row.schemaVersion());
        Stored.put(document, Fields.STATEMENT_ID, row.statementId());
        Stored.put(document, Fields.ARTICLE_ID, row.articleId());
        Stored.put(document, Fields.ARTICLE_SOURCE, row.articleSource());
        Stored.put(document, Fields.ARTICLE_TITLE, row.articleTitle());
        Stored.put(document, Fields.ARTICLE_BYLINE, row.articleByline());
        Stored.put(document, Fields.ARTICLE_OUTLET, row.articleOutlet());
        Stored.put(document, Fields.ARTICLE_URL, row.articleUrl());
        Stored.put(document, Fields.ARTICLE_PUBLISHED, row.articlePublished());
        Stored.put(document, Fields.ARTICLE_LANGUAGE, row.articleLanguage());
        Stored.put(document, Fields.SPEAKER_NAME, row.speakerName());
        Stored.put(document, Fields.SPEAKER_WIKIDATA, row.speakerWikidata());
        Stored.put(document, Fields.SOURCE_TEXT, row.sourceText());
        Stored.put(document, Fields.CUE_TEXT, row.cueText());
        Stored.put(document, Fields.CONTENT_SPANS, row.content());
        Stored.put(document, Fields.SOURCE_SPANS, row.source());
        Stored.put(document, Fields.CUE_SPANS, row.cue());
        Stored.put(document, Fields.EXTRACTION_CONFIDENCE, row.extractionConfidence());
        Stored.put(document, Fields.ATTRIBUTION_RULE, row.attributionRule());
        Stored.put(document, Fields.ATTRIBUTION_CONFIDENCE, row.attributionConfidence());
        Stored.put(document, Fields.ATTRIBUTION_EVIDENCE, row.attributionEvidence());
        row.stance().forEach(stance -> store(stance, document));
        row.speakerCandidates().forEach(candidate -> store(candidate, document));
        row.speakerMentions().forEach(mention -> store(mention, document));
        Stored.put(document, Fields.ACT_CONFIDENCE, row.actConfidence());
        Stored.put(document, Fields.DEADLINE, row.deadline());
        Stored.put(document, Fields.DUE, row.due());
        Stored.put(document, Fields.NEAR_DUPLICATE_OF, row.nearDuplicateOf());
    }

    private static void store(Stance stance, Document document) {
        Stored.put(document, Fields.STANCE_TARGET, stance.target());
        Stored.put(document, Fields.STANCE_ABOUT, Boolean.toString(stance.about()));
        Stored.put(document, Fields.STANCE_LABEL, stance.label().name());
        Stored.put(document, Fields.STANCE_CONFIDENCE, stance.confidence());
        Stored.put(document, Fields.STANCE_EVIDENCE, stance.evidence());
    }

    private static void store(Attribution.Candidate candidate, Document document) {
        Stored.put(document, Fields.CANDIDATE_ID, candidate.id() == null ? NO_ID : candidate.id());
        Stored.put(document, Fields.CANDIDATE_NAME, candidate.name());
        Stored.put(document, Fields.CANDIDATE_SCORE, candidate.score());
    }

    private static void store(StatementRow.ChainMention mention, Document document) {
        Stored.put(document, Fields.MENTION_TEXT, mention.text());
        Stored.put(document, Fields.MENTION_SPAN, List.of(mention.span()));
        Stored.put(document, Fields.MENTION_KIND, mention.kind().name());
    }

    static StatementRow read(Document document) {
        return new StatementRow(
                Stored.integer(document, Fields.SCHEMA_VERSION),
                Stored.need(document, Fields.STATEMENT_ID),
                Stored.need(document, Fields.ARTICLE_ID),
                Stored.need(document, Fields.ARTICLE_SOURCE),
                Stored.text(document, Fields.ARTICLE_TITLE),
                Stored.text(document, Fields.ARTICLE_BYLINE),
                Stored.text(document, Fields.ARTICLE_OUTLET),
                Stored.text(document, Fields.ARTICLE_URL),
                Stored.published(document, Fields.ARTICLE_PUBLISHED),
                Stored.text(document, Fields.ARTICLE_LANGUAGE),
                Stored.text(document, Fields.SPEAKER_ID),
                Stored.text(document, Fields.SPEAKER_NAME),
                Stored.text(document, Fields.SOURCE_TEXT),
                Stored.text(document, Fields.CUE_TEXT),
                Draft.Type.valueOf(Stored.need(document, Fields.TYPE)),
                Stored.need(document, Fields.TEXT),
                Stored.spans(Stored.need(document, Fields.CONTENT_SPANS)),
                Stored.spans(document, Fields.SOURCE_SPANS),
                Stored.spans(document, Fields.CUE_SPANS),
                Stored.need(document, Fields.CONTEXT),
                Stored.decimal(document, Fields.EXTRACTION_CONFIDENCE),
                Stored.need(document, Fields.ATTRIBUTION_RULE),
                Stored.decimal(document, Fields.ATTRIBUTION_CONFIDENCE),
                stances(document),
                candidates(document),
                kind(document),
                Stored.text(document, Fields.SPEAKER_WIKIDATA),
                Stored.need(document, Fields.ATTRIBUTION_EVIDENCE),
                mentions(document),
                CueClass.valueOf(Stored.need(document, Fields.CUE_CLASS)),
                Act.Kind.valueOf(Stored.need(document, Fields.ACT)),
                Stored.decimal(document, Fields.ACT_CONFIDENCE),
                Boolean.parseBoolean(Stored.need(document, Fields.CONDITIONAL)),
                Stored.text(document, Fields.DEADLINE),
                Stored.day(document, Fields.DUE),
                Stored.text(document, Fields.NEAR_DUPLICATE_OF));
    }

    private static @Nullable SpeakerKind kind(Document document) {
        String kind = Stored.text(document, Fields.SPEAKER_KIND);
        return kind == null ? null : SpeakerKind.valueOf(kind);
    }

    private static List<Stance> stances(Document document) {
        List<String> targets = Arrays.asList(document.getValues(Fields.STANCE_TARGET));
        String[] about = document.getValues(Fields.STANCE_ABOUT);
        String[] labels = document.getValues(Fields.STANCE_LABEL);
        List<Double> confidences = Stored.decimals(document, Fields.STANCE_CONFIDENCE);
        String[] evidence = document.getValues(Fields.STANCE_EVIDENCE);
        List<Stance> stances = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            List<Span> spans = Stored.spans(evidence[i]);
            stances.add(new Stance(
                    targets.get(i),
                    Boolean.parseBoolean(about[i]),
                    Stance.Label.valueOf(labels[i]),
                    confidences.get(i),
                    spans));
        }
        return stances;
    }

    private static List<Attribution.Candidate> candidates(Document document) {
        String[] ids = document.getValues(Fields.CANDIDATE_ID);
        String[] names = document.getValues(Fields.CANDIDATE_NAME);
        List<Double> scores = Stored.decimals(document, Fields.CANDIDATE_SCORE);
        List<Attribution.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            candidates.add(new Attribution.Candidate(ids[i].equals(NO_ID) ? null : ids[i], names[i], scores.get(i)));
        }
        return candidates;
    }

    private static List<StatementRow.ChainMention> mentions(Document document) {
        String[] texts = document.getValues(Fields.MENTION_TEXT);
        String[] places = document.getValues(Fields.MENTION_SPAN);
        String[] kinds = document.getValues(Fields.MENTION_KIND);
        List<StatementRow.ChainMention> mentions = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            Span place = Stored.spans(places[i]).getFirst();
            mentions.add(new StatementRow.ChainMention(texts[i], place, Mention.Kind.valueOf(kinds[i])));
        }
        return mentions;
    }
}
