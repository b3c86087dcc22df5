package org.onrecord.index;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Act;
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

/** Rows of every shape, the same for the same seed. */
final class RandomRows {
    private static final String[] PIECES = {
        "truce",
        "rare earths",
        " ",
        "\n",
        "\r\n",
        "\t",
        "😀",
        "👩‍👩‍👧",
        "مرحبا",
        "שלום",
        "中美",
        "é",
        "e\u0301",
        "’s",
        "\"",
        "“",
        "”",
        "\u0000",
        "\u2028",
        "\uFFFF",
        "=",
        ";",
        "-",
        ":",
        "/",
        "\\",
        "…",
        "x".repeat(300)
    };

    private final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    StatementRow next(String origin, @Nullable Published published) {
        return new StatementRow(
                random.nextInt(5),
                Ids.sha256(Long.toString(random.nextLong())),
                Ids.sha256(origin),
                origin,
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                published,
                random.nextBoolean() ? maybe() : "zh-Hans-CN",
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                pick(Draft.Type.values()),
                text(),
                spans(1),
                random.nextBoolean() ? null : spans(0),
                random.nextBoolean() ? null : spans(0),
                text(),
                random.nextDouble(),
                text(),
                random.nextDouble(),
                stances(),
                candidates(),
                random.nextBoolean() ? null : pick(SpeakerKind.values()),
                maybe(),
                text(),
                mentions(),
                pick(CueClass.values()),
                pick(Act.Kind.values()),
                random.nextDouble(),
                random.nextBoolean(),
                maybe(),
                random.nextBoolean() ? null : day(),
                maybe());
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private @Nullable String maybe() {
        return random.nextInt(3) == 0 ? null : text();
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000L);
    }

    @Nullable
    Published published() {
        LocalDate day = day();
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> Published.on(day);
            default -> {
                ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(36_000) - 18_000);
                yield Published.at(OffsetDateTime.of(
                        day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60), random.nextInt(999)),
                        offset));
            }
        };
    }

    private List<Span> spans(int least) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int i = least + random.nextInt(3); i > 0; i--) {
            int begin = at + random.nextInt(1_000);
            at = begin + random.nextInt(100_000);
            spans.add(new Span(begin, at));
        }
        return spans;
    }

    private List<Stance> stances() {
        List<Stance> stances = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean about = random.nextBoolean();
            Stance.Label label = about ? pick(Stance.Label.values()) : Stance.Label.NEUTRAL;
            stances.add(new Stance("t" + text(), about, label, random.nextDouble(), spans(0)));
        }
        return stances;
    }

    private List<StatementRow.ChainMention> mentions() {
        List<StatementRow.ChainMention> mentions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Span place = spans(1).getFirst();
            mentions.add(new StatementRow.ChainMention(text(), place, pick(Mention.Kind.values())));
        }
        return mentions;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String id = random.nextBoolean() ? null : "id" + text();
            candidates.add(new Candidate(id, "n" + text(), random.nextDouble()));
        }
        return candidates;
    }
}
