package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Article;
import org.onrecord.model.Outcome;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

final class PositionsCommandTest {
    private static final String LONG =
            "There is no deal while tariffs stand, ".repeat(8).strip();

    private final Session session = new Session();

    @TempDir
    private Path folder;

    @BeforeEach
    void store() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept(
                    "input",
                    kept("z.txt", greer("z.txt", "We have\u001b[31m a deal.", "2025-05-02", on("deal", FAVOR, 0.9))),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    kept("a.txt", greer("a.txt", LONG, "2025-07-01", on("deal", AGAINST, 0.8))),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    kept(
                            "b.txt",
                            greer("b.txt", "Talks go on.", null, on("deal", NEUTRAL, 0.5)),
                            greer(
                                    "b.txt",
                                    "Tariffs work.",
                                    "2025-07-03",
                                    on("us_tariffs", FAVOR, 0.4),
                                    notAbout("deal")),
                            greer(
                                    "b.txt",
                                    "The moon is ours.",
                                    "2025-07-03",
                                    on("a_moon", FAVOR, 0.4),
                                    notAbout("deal"))),
                    Duration.ZERO);
            sink.accept(
                    "input",
                    kept(
                            "c.txt",
                            Rows.row(
                                    "bessent",
                                    "Scott Bessent",
                                    "c.txt",
                                    "A fine deal.",
                                    day("2025-06-01"),
                                    on("deal", FAVOR, 0.6)),
                            Rows.row(
                                    null,
                                    "José Núñez",
                                    "c.txt",
                                    "A bad deal.",
                                    day("2025-06-01"),
                                    on("deal", AGAINST, 0.6)),
                            Rows.row(
                                    null,
                                    "Jose Nunez",
                                    "c.txt",
                                    "A worse deal.",
                                    day("2025-06-02"),
                                    on("deal", AGAINST, 0.6)),
                            Rows.row(
                                    null,
                                    "José Núñez",
                                    "c.txt",
                                    "The worst deal.",
                                    day("2025-06-01"),
                                    on("deal", AGAINST, 0.6)),
                            Rows.row(null, null, "c.txt", "Whose deal?", day("2025-06-01"), on("deal", FAVOR, 0.6))),
                    Duration.ZERO);
        }
    }

    private static Outcome kept(String source, StatementRow... rows) {
        return new Outcome.Kept(Article.of(source, "text/plain", "text of " + source), List.of(rows));
    }

    private static StatementRow greer(String source, String text, @Nullable String day, Stance... stances) {
        return Rows.row("greer", "Jamieson Greer", source, text, day == null ? null : day(day), stances);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Stance on(String target, Stance.Label label, double confidence) {
        return new Stance(target, true, label, confidence, List.of());
    }

    private static Stance notAbout(String target) {
        return new Stance(target, false, NEUTRAL, 0.9, List.of());
    }

    private int positions(String... arguments) {
        List<String> all = new ArrayList<>(List.of("positions", "--index", folder.toString()));
        all.addAll(List.of(arguments));
        return session.run(all.toArray(String[]::new));
    }

    private List<String> csv(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "csv"));
        assertThat(positions(all.toArray(String[]::new))).isZero();
        return Session.lines(session.out()).stream()
                .skip(1)
                .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 9)))
                .toList();
    }

    @Test
    void aShiftShowsItsTwoStatementsBesideEachOther() {
        assertThat(positions("--speaker", "greer", "--target", "DEAL")).isZero();
        assertThat(session.out()).isEqualTo("""
                Jamieson Greer (greer) on deal (US-China trade deal)
                MONTH    FAVOR  AGAINST  NEUTRAL  SIDE       LATEST STATEMENT
                2025-05  1      0        0        FAVOR      2025-05-02 46b48d4a FAVOR z.txt
                                                             We have [31m a deal.
                2025-07  0      1        0        → AGAINST  2025-07-01 6fec4c43 AGAINST a.txt
                                                             There is no deal while tariffs sta…
                undated  0      0        1        NEUTRAL    14881f78 NEUTRAL b.txt
                                                             Talks go on.

                SHIFT 2025-05 FAVOR → 2025-07 AGAINST
                2025-05-02 46b48d4a FAVOR                2025-07-01 6fec4c43 AGAINST
                We have [31m a deal.                     There is no deal while tariffs stand,
                z.txt                                    There is no deal while tariffs stand,
                                                         There is no deal while tariffs stand,
                                                         There is no deal while tariffs stand,…
                                                         a.txt
                """);
        assertThat(session.err()).isEqualTo("onrecord: 1 position with 1 shift\n");
    }

    @Test
    void theRostersSpeakersComeByNameAndTheirTargetsInTheRostersOrder() {
        assertThat(csv())
                .containsExactly(
                        "greer,Jamieson Greer,deal,2025-05,1,0,0,FAVOR,",
                        "greer,Jamieson Greer,deal,2025-07,0,1,0,AGAINST,FAVOR",
                        "greer,Jamieson Greer,deal,,0,0,1,NEUTRAL,",
                        "greer,Jamieson Greer,us_tariffs,2025-07,1,0,0,FAVOR,",
                        "greer,Jamieson Greer,a_moon,2025-07,1,0,0,FAVOR,",
                        "bessent,Scott Bessent,deal,2025-06,1,0,0,FAVOR,");
        assertThat(session.err()).isEmpty();
    }

    @Test
    void everybodyElseComesUnderTheNameUsedMost() {
        assertThat(csv("--all-speakers", "--target", "deal"))
                .contains(",José Núñez,deal,2025-06,0,3,0,AGAINST,")
                .hasSize(5);
    }

    @Test
    void unsureStancesAreLeftOut() {
        assertThat(csv("--min-confidence", "0.6"))
                .containsExactly(
                        "greer,Jamieson Greer,deal,2025-05,1,0,0,FAVOR,",
                        "greer,Jamieson Greer,deal,2025-07,0,1,0,AGAINST,FAVOR",
                        "bessent,Scott Bessent,deal,2025-06,1,0,0,FAVOR,");
    }

    @Test
    void jsonHasALineForEachSpeakerAndTarget() {
        positions("--format", "jsonl", "--speaker", "bessent");
        assertThat(session.out())
                .startsWith(
                        "{\"speaker_id\":\"bessent\",\"speaker\":\"Scott Bessent\",\"target\":\"deal\",\"months\":[{")
                .contains("\"quote\":\"A fine deal.\",\"source\":\"c.txt\"")
                .endsWith("\"shifts\":[]}\n");
    }

    @Test
    void anIndexWithoutPositionsSaysWhatElseThereMayBe() {
        assertThat(positions("--target", "tiktok_deal")).isZero();
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .isEqualTo(
                        "onrecord: 0 positions with 0 shifts; --all-speakers adds those of speakers off the roster\n");
        positions("--target", "tiktok_deal", "--quiet");
        assertThat(session.err()).isEmpty();
    }
}
