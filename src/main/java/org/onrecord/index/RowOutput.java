package org.onrecord.index;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/**
 * A statement as bytes, from which {@link RowInput} makes it again. What its article says is left out, since that is stored behind it:
 * metadata that are the article's, and words that stand in its text.
 */
final class RowOutput {
    private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    private final StatementRow row;
    private final Article article;
    private final int begin;

    private RowOutput(StatementRow row, Article article) {
        this.row = row;
        this.article = article;
        begin = row.content().getFirst().begin();
    }

    /** The bytes of a statement of {@code article}. */
    static byte[] bytes(StatementRow row, Article article) {
        RowOutput output = new RowOutput(row, article);
        try {
            output.write();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return output.out.toArrayCopy();
    }

    private void write() throws IOException {
        out.writeVInt(row.schemaVersion());
        id(row.statementId());
        metadata();
        spans(row.content(), 0);
        spans(row.source(), begin);
        spans(row.cue(), begin);
        words(row.text(), begin);
        words(row.context(), begin - row.context().length());
        words(row.sourceText(), first(row.source()));
        words(row.cueText(), first(row.cue()));
        value(row.type(), RowCodes.TYPES);
        number(row.extractionConfidence());
        attribution();
        stances();
        value(row.cueClass(), RowCodes.CUE_CLASSES);
        value(row.act(), RowCodes.ACTS);
        number(row.actConfidence());
        flag(row.conditional());
        words(row.deadline(), begin);
        text(row.due() == null ? null : row.due().toString());
        text(row.nearDuplicateOf());
    }

    private void metadata() throws IOException {
        boolean same = row.articleId().equals(article.id())
                && row.articleSource().equals(article.origin())
                && Objects.equals(row.articleTitle(), article.title())
                && Objects.equals(row.articleByline(), article.byline())
                && Objects.equals(row.articleOutlet(), article.outlet())
                && Objects.equals(row.articleUrl(), article.url())
                && Objects.equals(row.articlePublished(), article.published())
                && Objects.equals(row.articleLanguage(), article.language());
        flag(same);
        if (!same) {
            out.writeString(row.articleId());
            out.writeString(row.articleSource());
            text(row.articleTitle());
            text(row.articleByline());
            text(row.articleOutlet());
            text(row.articleUrl());
            text(row.articlePublished() == null ? null : row.articlePublished().iso());
            text(row.articleLanguage());
        }
    }

    private void attribution() throws IOException {
        text(row.speakerId());
        text(row.speakerName());
        flag(row.speakerKind() != null);
        if (row.speakerKind() != null) {
            value(row.speakerKind(), RowCodes.SPEAKER_KINDS);
        }
        text(row.speakerWikidata());
        out.writeString(row.attributionRule());
        number(row.attributionConfidence());
        out.writeString(row.attributionEvidence());
        out.writeVInt(row.speakerCandidates().size());
        for (Attribution.Candidate candidate : row.speakerCandidates()) {
            text(candidate.id());
            out.writeString(candidate.name());
            number(candidate.score());
        }
        out.writeVInt(row.speakerMentions().size());
        for (StatementRow.ChainMention mention : row.speakerMentions()) {
            spans(List.of(mention.span()), begin);
            words(mention.text(), mention.span().begin());
            value(mention.kind(), RowCodes.MENTIONS);
        }
    }

    private void stances() throws IOException {
        out.writeVInt(row.stance().size());
        for (Stance stance : row.stance()) {
            out.writeString(stance.target());
            flag(stance.about());
            value(stance.label(), RowCodes.LABELS);
            number(stance.confidence());
            spans(stance.evidence(), begin);
        }
    }

    private int first(@Nullable List<Span> spans) {
        return spans == null || spans.isEmpty() ? begin : spans.getFirst().begin();
    }

    /** Offsets are near to one another, so that differences are small. */
    private void spans(@Nullable List<Span> spans, int from) throws IOException {
        out.writeVInt(spans == null ? 0 : spans.size() + 1);
        if (spans != null) {
            int at = from;
            for (Span span : spans) {
                out.writeZInt(span.begin() - at);
                out.writeVInt(span.length());
                at = span.end();
            }
        }
    }

    private void words(@Nullable String value, int from) throws IOException {
        Pieces.write(value, article.text(), begin, Math.max(0, from), out);
    }

    private void text(@Nullable String value) throws IOException {
        flag(value != null);
        if (value != null) {
            out.writeString(value);
        }
    }

    private void id(String sha256) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(sha256);
        out.writeBytes(bytes, bytes.length);
    }

    private <E> void value(E value, List<E> values) throws IOException {
        out.writeByte((byte) values.indexOf(value));
    }

    private void number(double value) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(value));
    }

    private void flag(boolean value) throws IOException {
        out.writeByte((byte) (value ? 1 : 0));
    }
}
