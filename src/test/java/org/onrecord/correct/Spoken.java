package org.onrecord.correct;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Statements of an article, from words that stand in its text. */
// NullAway does not see in a class file that a nested type may be null: Correction's type.
@SuppressWarnings("NullAway")
final class Spoken {
    static final String SOURCE = "news/a.txt";
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Who LI = new Who("li", "Li Chenggang", SpeakerKind.PERSON, "Q1");

    private Spoken() {}

    /** By Greer, in favor of a deal; {@code words} where they first stand behind {@code from}. */
    static StatementRow row(String text, int from, String words, @Nullable String source) {
        return row(SOURCE, text, from, words, source);
    }

    static StatementRow row(String origin, String text, int from, String words, @Nullable String source) {
        Span content = place(text, from, words);
        Span said = source == null ? null : place(text, 0, source);
        String id = Ids.sha256(text + content + said);
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                id,
                Ids.sha256(text),
                origin,
                null,
                null,
                null,
                null,
                null,
                "en",
                "greer",
                "Jamieson Greer",
                source,
                "said",
                Draft.Type.DIRECT,
                words,
                List.of(content),
                said == null ? null : List.of(said),
                null,
                words,
                0.9,
                "full-name",
                0.8,
                List.of(
                        new Stance("deal", true, Stance.Label.FAVOR, 0.7, List.of(content)),
                        new Stance("us_tariffs", true, Stance.Label.AGAINST, 0.6, List.of())),
                List.of(),
                SpeakerKind.PERSON,
                "Q2",
                "it says so",
                List.of(new StatementRow.ChainMention("Greer", content, Mention.Kind.NAME)),
                CueClass.NEUTRAL,
                Act.Kind.NONE,
                0,
                false,
                null,
                null,
                null);
    }

    private static Span place(String text, int from, String words) {
        int begin = text.indexOf(words, from);
        return new Span(text.codePointCount(0, begin), text.codePointCount(0, begin + words.length()));
    }

    static Correction speaker(Anchor anchor, Who who) {
        return new Correction(anchor, "ann", NOON, who, null, new TreeMap<>(), null, false, null);
    }

    static Correction type(Anchor anchor, Draft.Type type) {
        return new Correction(anchor, "ann", NOON, null, type, new TreeMap<>(), null, false, null);
    }

    static Correction stance(Anchor anchor, String target, Side side) {
        return new Correction(anchor, "ann", NOON, null, null, new TreeMap<>(Map.of(target, side)), null, false, null);
    }

    static Correction judged(Anchor anchor, Judgement judgement) {
        return new Correction(
                anchor, "bob", NOON.plusSeconds(60), null, null, new TreeMap<>(), judgement, false, "see page 2");
    }

    static Correction withdrawn(Anchor anchor) {
        return new Correction(anchor, "bob", NOON.plusSeconds(99), null, null, new TreeMap<>(), null, true, null);
    }
}
