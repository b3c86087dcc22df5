package org.onrecord.export;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Published;
import org.onrecord.model.Span;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;
import org.onrecord.model.StatementRow.ChainMention;

/** Rows made by hand: an everyday one, a nasty one, and one of nulls. */
final class Samples {
    static final String TEXT = "GENEVA - \"We have a deal\", Greer said, \"and it will hold.\"";

    static final StatementRow EVERYDAY = new StatementRow(
            StatementRow.SCHEMA_VERSION,
            Ids.sha256("everyday"),
            Ids.sha256(TEXT),
            "news/geneva.txt",
            "Truce holds",
            "By A. Writer",
            "The Daily",
            "https://example.org/geneva?a=1&b=2",
            Published.at(OffsetDateTime.parse("2025-10-26T14:05:00+08:00")),
            "en",
            "greer",
            "Jamieson Greer",
            "Greer",
            "said",
            Draft.Type.DIRECT,
            "We have a deal … and it will hold.",
            List.of(new Span(10, 24), new Span(40, 57)),
            List.of(new Span(27, 32)),
            List.of(new Span(33, 37)),
            TEXT,
            0.98765,
            "subject-name",
            1,
            List.of(
                    new Stance("deal", true, Stance.Label.FAVOR, 0.5, List.of(new Span(18, 24), new Span(47, 56))),
                    new Stance("us_tariffs", true, Stance.Label.AGAINST, 0.00004, List.of()),
                    new Stance("tiktok_deal", false, Stance.Label.NEUTRAL, 0.3, List.of())),
            List.of(new Candidate("greer", "Jamieson Greer", 0.61), new Candidate(null, "Li Qiang", 0.2)),
            SpeakerKind.PERSON,
            "Q42",
            "“Greer” is a surname on the roster",
            List.of(new ChainMention("Greer", new Span(27, 32), Mention.Kind.NAME)),
            CueClass.NEUTRAL,
            Act.Kind.VERBAL_COOPERATION,
            0.81236,
            false,
            null,
            null,
            null);

    static final StatementRow NASTY = new StatementRow(
            StatementRow.SCHEMA_VERSION,
            Ids.sha256("nasty"),
            Ids.sha256("nasty article"),
            "archive.zip!/日本 \"quoted\", comma.html",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "\uFEFF @everyone",
            "-",
            "\uFF1D1+1",
            Published.on(LocalDate.of(2025, 10, 26)),
            "ar",
            null,
            "\tمسؤول",
            "'=quoted",
            "+",
            Draft.Type.MIXED,
            "line one\r\nline two\n\u2028separated\u2029\u0085\u0000 \uD83D\uDE00 lone \uD83D end",
            List.of(new Span(0, 3)),
            List.of(),
            null,
            "  - a dash; \"quotes\" and 1 = 1",
            0.12345,
            "@rule",
            0,
            List.of(new Stance("deal", false, Stance.Label.NEUTRAL, 0.9, List.of())),
            List.of(new Candidate(null, "=cmd", 0.99999)),
            SpeakerKind.UNKNOWN,
            "-Q1",
            "=evidence\u2028\uD83D",
            List.of(
                    new ChainMention("+\uD83D\u0085", new Span(0, 2), Mention.Kind.NOMINAL),
                    new ChainMention("he", new Span(4, 6), Mention.Kind.PRONOUN)),
            CueClass.DOUBTING,
            Act.Kind.MATERIAL_CONFLICT,
            1,
            true,
            "=by\u2028 \"Nov. 10\", \uD83D",
            LocalDate.of(2025, 11, 10),
            "=wire\u2028.txt");

    static final StatementRow BARE = row(Ids.sha256("bare article"), "bare.txt", "talks go on", 4, 15);

    static final List<StatementRow> ROWS = List.of(EVERYDAY, NASTY, BARE);

    static final Article ARTICLE = new Article(
            Ids.sha256(TEXT),
            "news/geneva.txt",
            "text/plain",
            "Truce holds",
            "By A. Writer",
            "The Daily",
            "https://example.org/geneva?a=1&b=2",
            Published.on(LocalDate.of(2025, 10, 26)),
            Published.at(OffsetDateTime.parse("2025-10-27T09:30:00+08:00")),
            "en",
            TEXT);

    private Samples() {}

    /** The bare row with another text. */
    static StatementRow saying(String text) {
        return saying(text, 0, text.codePointCount(0, text.length()));
    }

    /** The bare row with another text and content. */
    static StatementRow saying(String text, int begin, int end) {
        return row(BARE.articleId(), BARE.articleSource(), text, begin, end);
    }

    /** A row that has the text wherever there can be any. */
    static StatementRow everywhere(String text) {
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                null,
                text,
                text,
                text,
                text,
                text,
                Draft.Type.INDIRECT,
                text,
                List.of(new Span(0, 1)),
                null,
                null,
                text,
                0,
                text,
                0,
                List.of(),
                List.of(),
                null,
                text,
                text,
                List.of(),
                CueClass.NEUTRAL,
                Act.Kind.NONE,
                0,
                false,
                text,
                null,
                text);
    }

    /** The bare row of another article. */
    static StatementRow of(String articleId, String source) {
        return row(articleId, source, BARE.text(), 0, 1);
    }

    private static StatementRow row(String articleId, String source, String text, int begin, int end) {
        return new StatementRow(
                StatementRow.SCHEMA_VERSION,
                Ids.sha256("bare"),
                articleId,
                source,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Draft.Type.INDIRECT,
                text,
                List.of(new Span(begin, end)),
                null,
                null,
                "",
                0,
                "none",
                0,
                List.of(),
                List.of(),
                null,
                null,
                "",
                List.of(),
                CueClass.NEUTRAL,
                Act.Kind.NONE,
                0,
                false,
                null,
                null,
                null);
    }
}
