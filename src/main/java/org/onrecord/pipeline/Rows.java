package org.onrecord.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Paragraph;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.Statement;
import org.onrecord.model.StatementRow;
import org.onrecord.text.CodePoints;

/** Flattens the statements of one article into the form in which they leave the program. */
final class Rows {
    /** How far the context may reach on each side of the content, so that one endless line is not stored a thousand times. */
    private static final int CONTEXT_REACH = 2_000;

    private final AnnotatedArticle article;
    private final CodePoints codePoints;

    Rows(AnnotatedArticle article, CodePoints codePoints) {
        this.article = article;
        this.codePoints = codePoints;
    }

    StatementRow of(Statement statement) {
        Article from = article.article();
        Draft draft = statement.draft();
        Attribution attribution = statement.attribution();
        Mention source = draft.source();
        Act act = statement.act();
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                statement.id(),
                from.id(),
                from.origin(),
                from.title(),
                from.byline(),
                from.outlet(),
                from.url(),
                from.published(),
                from.language(),
                attribution instanceof Attribution.Rostered rostered
                        ? rostered.speaker().id()
                        : null,
                name(attribution),
                source == null ? null : source.span().of(article.text()),
                draft.cue().isEmpty() ? null : joined(draft.cue()),
                draft.type(),
                joined(draft.content()),
                codePoints.of(draft.content()),
                source == null ? null : List.of(codePoints.of(source.span())),
                draft.cue().isEmpty() ? null : codePoints.of(draft.cue()),
                context(draft.extent()),
                draft.confidence(),
                attribution.decision().rule(),
                attribution.decision().confidence(),
                statement.stances().stream().map(this::stance).toList(),
                attribution.decision().candidates(),
                kind(attribution),
                attribution instanceof Attribution.Rostered rostered
                        ? rostered.speaker().wikidata()
                        : null,
                attribution.decision().evidence(),
                attribution.decision().chain().stream().map(this::mention).toList(),
                statement.cueClass(),
                act.kind(),
                act.confidence(),
                act.conditional(),
                act.deadline() == null ? null : act.deadline().of(article.text()),
                act.due(),
                null);
    }

    private static @Nullable String name(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> rostered.speaker().name();
            case Attribution.OffRoster other -> other.name();
            case Attribution.Unknown unknown -> null;
        };
    }

    private static @Nullable SpeakerKind kind(Attribution attribution) {
        return switch (attribution) {
            case Attribution.Rostered rostered -> SpeakerKind.PERSON;
            case Attribution.OffRoster other -> other.kind();
            case Attribution.Unknown unknown -> null;
        };
    }

    private StatementRow.ChainMention mention(Mention mention) {
        return new StatementRow.ChainMention(
                mention.span().of(article.text()), codePoints.of(mention.span()), mention.kind());
    }

    private Stance stance(Stance stance) {
        return new Stance(
                stance.target(), stance.about(), stance.label(), stance.confidence(), codePoints.of(stance.evidence()));
    }

    private String joined(List<Span> spans) {
        return spans.stream()
                .map(span -> span.of(article.text()))
                .collect(Collectors.joining(StatementRow.FRAGMENT_SEPARATOR));
    }

    /** The paragraphs that hold the content, as far as {@link #CONTEXT_REACH}. */
    private String context(Span extent) {
        Span context = extent;
        Span reach = new Span(
                Math.max(0, extent.begin() - CONTEXT_REACH),
                Math.min(article.text().length(), extent.end() + CONTEXT_REACH));
        for (Paragraph paragraph : article.paragraphsIn(extent)) {
            context = context.cover(paragraph.span());
        }
        int begin = Math.max(context.begin(), reach.begin());
        int end = Math.min(context.end(), reach.end());
        return wholeCharacters(begin, end).of(article.text());
    }

    /** A cut never parts a surrogate pair. */
    private Span wholeCharacters(int begin, int end) {
        String text = article.text();
        boolean low = begin > 0 && Character.isLowSurrogate(text.charAt(begin));
        boolean high = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return new Span(low ? begin + 1 : begin, high ? end - 1 : end);
    }
}
