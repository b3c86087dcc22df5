package org.onrecord.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Makes a statement of the bytes that {@link RowOutput} wrote, and its article. */
final class RowInput {
    private static final int SHA256_BYTES = 32;

    private final byte[] bytes;
    private final ByteArrayDataInput in;
    private final Article article;
    private int begin;

    private RowInput(BytesRef bytes, Article article) {
        this.bytes = bytes.bytes;
        in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        this.article = article;
    }

    static StatementRow row(BytesRef bytes, Article article) throws IOException {
        return new RowInput(bytes, article).read();
    }

    private StatementRow read() throws IOException {
        int schemaVersion = in.readVInt();
        String id = id();
        Article said = metadata();
        List<Span> content = needed(spans(0));
        begin = content.getFirst().begin();
        List<Span> source = spans(begin);
        List<Span> cue = spans(begin);
        String text = needed(words());
        String context = needed(words());
        String sourceText = words();
        String cueText = words();
        Draft.Type type = value(RowCodes.TYPES);
        double extraction = number();
        Who who = who();
        List<Stance> stances = stances();
        return new StatementRow(
                schemaVersion,
                id,
                said.id(),
                said.origin(),
                said.title(),
                said.byline(),
                said.outlet(),
                said.url(),
                said.published(),
                said.language(),
                who.id,
                who.name,
                sourceText,
                cueText,
                type,
                text,
                content,
                source,
                cue,
                context,
                extraction,
                who.rule,
                who.confidence,
                stances,
                who.candidates,
                who.kind,
                who.wikidata,
                who.evidence,
                who.mentions,
                value(RowCodes.CUE_CLASSES),
                value(RowCodes.ACTS),
                number(),
                flag(),
                words(),
                day(),
                text());
    }

    /** The article as the statement tells it; its text does not count. */
    private Article metadata() throws IOException {
        if (flag()) {
            return article;
        }
        return new Article(
                string(),
                string(),
                article.contentType(),
                text(),
                text(),
                text(),
                text(),
                published(),
                null,
                text(),
                article.text());
    }

    /** Whose a statement is. */
    private record Who(
            @Nullable String id,
            @Nullable String name,
            @Nullable SpeakerKind kind,
            @Nullable String wikidata,
            String rule,
            double confidence,
            String evidence,
            List<Attribution.Candidate> candidates,
            List<StatementRow.ChainMention> mentions) {}

    private Who who() throws IOException {
        String id = text();
        String name = text();
        SpeakerKind kind = flag() ? value(RowCodes.SPEAKER_KINDS) : null;
        return new Who(id, name, kind, text(), string(), number(), string(), candidates(), mentions());
    }

    private List<Attribution.Candidate> candidates() throws IOException {
        int count = in.readVInt();
        List<Attribution.Candidate> candidates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            candidates.add(new Attribution.Candidate(text(), string(), number()));
        }
        return candidates;
    }

    private List<StatementRow.ChainMention> mentions() throws IOException {
        int count = in.readVInt();
        List<StatementRow.ChainMention> mentions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Span span = needed(spans(begin)).getFirst();
            mentions.add(new StatementRow.ChainMention(needed(words()), span, value(RowCodes.MENTIONS)));
        }
        return mentions;
    }

    private List<Stance> stances() throws IOException {
        int count = in.readVInt();
        List<Stance> stances = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            stances.add(new Stance(string(), flag(), value(RowCodes.LABELS), number(), needed(spans(begin))));
        }
        return stances;
    }

    private @Nullable List<Span> spans(int from) throws IOException {
        int count = in.readVInt() - 1;
        if (count < 0) {
            return null;
        }
        if (count == 1) {
            int only = from + in.readZInt();
            return List.of(new Span(only, only + in.readVInt()));
        }
        List<Span> spans = new ArrayList<>(count);
        int at = from;
        for (int i = 0; i < count; i++) {
            int first = at + in.readZInt();
            at = first + in.readVInt();
            spans.add(new Span(first, at));
        }
        return spans;
    }

    private @Nullable String words() throws IOException {
        return Pieces.read(article.text(), begin, in);
    }

    /** As {@link ByteArrayDataInput#readString} has it, without a copy of the bytes. */
    private String string() {
        int length = in.readVInt();
        int from = in.getPosition();
        in.skipBytes(length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private @Nullable String text() throws IOException {
        return flag() ? string() : null;
    }

    private @Nullable Published published() throws IOException {
        String iso = text();
        return iso == null ? null : Published.parse(iso).orElseThrow(() -> new IllegalStateException(iso));
    }

    private @Nullable LocalDate day() throws IOException {
        String iso = text();
        return iso == null ? null : LocalDate.parse(iso);
    }

    private String id() {
        byte[] sha256 = new byte[SHA256_BYTES];
        in.readBytes(sha256, 0, sha256.length);
        return HexFormat.of().formatHex(sha256);
    }

    private <E> E value(List<E> values) {
        return values.get(in.readByte());
    }

    private double number() {
        return Double.longBitsToDouble(in.readLong());
    }

    private boolean flag() {
        return in.readByte() != 0;
    }

    private static <T> T needed(@Nullable T value) {
        return Objects.requireNonNull(value, "a statement's bytes lack a value");
    }
}
