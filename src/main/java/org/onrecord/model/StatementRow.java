package org.onrecord.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it leaves the program: flat, self-contained, every {@link Span} counted in Unicode code points into the
 * article's text. Field for field the export contract of {@code docs/data-format.md}.
 *
 * @param source null where the statement names none
 * @param cue null where the statement has none
 * @param context the paragraph around the content
 * @param stance the primary target first
 * @param speakerKind null where nobody could be named
 * @param speakerWikidata item id where the roster gives one
 * @param attributionEvidence what the rule saw, in words
 * @param speakerMentions the mentions taken for one speaker, the source itself last
 * @param cueClass the reporter's distance from the statement
 * @param conditional whether the act depends on a condition
 * @param deadline the words that state by or until when something will or must happen
 * @param due the last possible day of the deadline, where the words tell it
 * @param nearDuplicateOf origin of the earlier article that this one is a near-duplicate of; null where it is none
 * @param corrected that a person has looked at it; null for what the machine alone says
 */
public record StatementRow(
        int schemaVersion,
        String statementId,
        String articleId,
        String articleSource,
        @Nullable String articleTitle,
        @Nullable String articleByline,
        @Nullable String articleOutlet,
        @Nullable String articleUrl,
        @Nullable Published articlePublished,
        @Nullable String articleLanguage,
        @Nullable String speakerId,
        @Nullable String speakerName,
        @Nullable String sourceText,
        @Nullable String cueText,
        Draft.Type type,
        String text,
        List<Span> content,
        @Nullable List<Span> source,
        @Nullable List<Span> cue,
        String context,
        double extractionConfidence,
        String attributionRule,
        double attributionConfidence,
        List<Stance> stance,
        List<Attribution.Candidate> speakerCandidates,
        @Nullable SpeakerKind speakerKind,
        @Nullable String speakerWikidata,
        String attributionEvidence,
        List<ChainMention> speakerMentions,
        CueClass cueClass,
        Act.Kind act,
        double actConfidence,
        boolean conditional,
        @Nullable String deadline,
        @Nullable LocalDate due,
        @Nullable String nearDuplicateOf,
        @Nullable Corrected corrected) {
    /** One of the mentions that name the speaker; {@code span} in Unicode code points into the article's text. */
    public record ChainMention(String text, Span span, Mention.Kind kind) {
        public ChainMention {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(span, "span");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** The version of the export contract. */
    public static final int SCHEMA_VERSION = 1;

    /** What joins the fragments of a divided content in {@link #text}. */
    public static final String FRAGMENT_SEPARATOR = " … ";

    public StatementRow {
        Checks.notBlank(articleSource, "article source");
        content = List.copyOf(content);
        source = source == null ? null : List.copyOf(source);
        cue = cue == null ? null : List.copyOf(cue);
        stance = List.copyOf(stance);
        speakerCandidates = List.copyOf(speakerCandidates);
        speakerMentions = List.copyOf(speakerMentions);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("statement without content: " + statementId);
        }
        Checks.confidence(extractionConfidence);
        Checks.confidence(attributionConfidence);
        Objects.requireNonNull(cueClass, "cueClass");
        Objects.requireNonNull(act, "act");
        Checks.confidence(actConfidence);
    }

    /** What the machine says. */
    public StatementRow(
            int schemaVersion,
            String statementId,
            String articleId,
            String articleSource,
            @Nullable String articleTitle,
            @Nullable String articleByline,
            @Nullable String articleOutlet,
            @Nullable String articleUrl,
            @Nullable Published articlePublished,
            @Nullable String articleLanguage,
            @Nullable String speakerId,
            @Nullable String speakerName,
            @Nullable String sourceText,
            @Nullable String cueText,
            Draft.Type type,
            String text,
            List<Span> content,
            @Nullable List<Span> source,
            @Nullable List<Span> cue,
            String context,
            double extractionConfidence,
            String attributionRule,
            double attributionConfidence,
            List<Stance> stance,
            List<Attribution.Candidate> speakerCandidates,
            @Nullable SpeakerKind speakerKind,
            @Nullable String speakerWikidata,
            String attributionEvidence,
            List<ChainMention> speakerMentions,
            CueClass cueClass,
            Act.Kind act,
            double actConfidence,
            boolean conditional,
            @Nullable String deadline,
            @Nullable LocalDate due,
            @Nullable String nearDuplicateOf) {
        this(
                schemaVersion,
                statementId,
                articleId,
                articleSource,
                articleTitle,
                articleByline,
                articleOutlet,
                articleUrl,
                articlePublished,
                articleLanguage,
                speakerId,
                speakerName,
                sourceText,
                cueText,
                type,
                text,
                content,
                source,
                cue,
                context,
                extractionConfidence,
                attributionRule,
                attributionConfidence,
                stance,
                speakerCandidates,
                speakerKind,
                speakerWikidata,
                attributionEvidence,
                speakerMentions,
                cueClass,
                act,
                actConfidence,
                conditional,
                deadline,
                due,
                nearDuplicateOf,
                null);
    }

    /** The same statement in an article that is a near-duplicate of the one from {@code origin}, or of none. */
    public StatementRow withNearDuplicateOf(@Nullable String origin) {
        return new StatementRow(
                schemaVersion,
                statementId,
                articleId,
                articleSource,
                articleTitle,
                articleByline,
                articleOutlet,
                articleUrl,
                articlePublished,
                articleLanguage,
                speakerId,
                speakerName,
                sourceText,
                cueText,
                type,
                text,
                content,
                source,
                cue,
                context,
                extractionConfidence,
                attributionRule,
                attributionConfidence,
                stance,
                speakerCandidates,
                speakerKind,
                speakerWikidata,
                attributionEvidence,
                speakerMentions,
                cueClass,
                act,
                actConfidence,
                conditional,
                deadline,
                due,
                origin,
                corrected);
    }
}
