package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Act;
import org.onrecord.model.Article;
import org.onrecord.model.CueClass;
import org.onrecord.model.Ids;
import org.onrecord.model.Mention;
import org.onrecord.model.Outcome;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

final class ExplainCommandTest {
    private static final String TEXT = """
            Truce holds 😀

            Nothing of this paragraph is shown, because it holds none of it.

            Scott Bessent met reporters on Sunday evening in Geneva after a long day at the villa by the lake.

            Not this one either, since it has nothing to do with it all.

            “We have a deal,” He said. A spokesman of the office was [2J not so sure about all of that today.
            """.replace("[2J", "\u001b[2J");
    private static final Article ARTICLE = new Article(
            Ids.sha256(TEXT),
            "news/geneva.txt",
            "text/plain",
            "Truce holds",
            null,
            "The Daily",
            null,
            null,
            null,
            "en",
            TEXT);
    private static final StatementRow DEAL = Quote.from(ARTICLE, "We have a deal,")
            .id(full("abcdef01"))
            .by("bessent", "Scott Bessent")
            .source("He")
            .cue("said")
            .because("“He” agrees with one man only")
            .mention("Scott Bessent", Mention.Kind.NAME)
            .mention("He", Mention.Kind.PRONOUN)
            .considering("bessent", "Scott Bessent", 0.91)
            .considering(null, "Li Qiang", 0.09)
            .taking("deal", Stance.Label.FAVOR, "have a deal")
            .taking("moon", Stance.Label.NEUTRAL)
            .distance(CueClass.ENDORSING)
            .act(Act.Kind.VERBAL_COOPERATION)
            .onCondition()
            .deadline("by \u001bFriday", LocalDate.of(2025, 10, 31))
            .row();
    private static final StatementRow DOUBT = Quote.from(ARTICLE, "not so sure about all of that today.")
            .id(full("abcdef02"))
            .considering("greer", "Jamieson Greer", 0.4)
            .row();
    private static final StatementRow OTHER = Quote.from(ARTICLE, "Nothing of this paragraph")
            .id(full("123456ff"))
            .by("A spokesman", SpeakerKind.UNKNOWN)
            .row();

    private final Session session = new Session();

    @TempDir
    private Path folder;

    @BeforeEach
    void store() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", new Outcome.Kept(ARTICLE, List.of(OTHER, DEAL, DOUBT)), Duration.ZERO);
        }
    }

    private int explain(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain", "--index", folder.toString()));
        all.addAll(List.of(arguments));
        return session.run(all.toArray(String[]::new));
    }

    @Test
    void showsTheStatementInItsPlaceAndTheReasons() {
        assertThat(explain("abcdef01")).isZero();
        assertThat(session.out()).isEqualTo("""
                STATEMENT abcdef0100000000000000000000000000000000000000000000000000000000
                  direct, a statement with confidence 0.90

                ARTICLE
                  Truce holds
                  The Daily, undated
                  news/geneva.txt

                PASSAGE   «content»  [source: ...]  {cue: ...}
                  “«We have a deal,»” [source: He] {cue: said}. A spokesman of the office was
                  [2J not so sure about all of that today.

                SPEAKER
                  Scott Bessent (bessent), person
                  rule by-hand, confidence 0.80
                  because “He” agrees with one man only

                MENTIONS of the speaker, the deciding one last; offsets in Unicode code points
                  81-94        name     holds none of it. [Scott Bessent] met reporters on
                  261-263      pronoun  all. “We have a deal,” [He] said. A spokesman of the

                CANDIDATES
                  0.91  Scott Bessent (bessent)
                  0.09  Li Qiang (off the roster)

                STANCE
                  deal (US-China trade deal): FAVOR, confidence 0.70
                    “have a deal”
                  moon: NEUTRAL, confidence 0.70
                    no words to show for it

                ACT
                  verbal cooperation, confidence 0.60, on a condition
                  deadline “by Friday”, due 2025-10-31
                  reported by a cue that is endorsing
                """);
    }

    @Test
    void whatWasLeftOpenSaysTheBestGuess() {
        assertThat(explain("ABCDEF02")).isZero();
        assertThat(session.out())
                .contains("\n  left open: best guess Jamieson Greer (greer) with score 0.40\n")
                .contains("\n  about no target\n")
                .endsWith("""

                        ACT
                          none, confidence 0.60
                          reported by a cue that is neutral
                        """)
                .doesNotContain("MENTIONS");
    }

    @Test
    void somebodyOffTheRosterIsSaidToBe() {
        assertThat(explain("123456")).isZero();
        assertThat(session.out())
                .contains("\n  A spokesman (off the roster), unknown\n")
                .doesNotContain("CANDIDATES", "\n  because");
    }

    @Test
    void jsonIsTheExportedRow() {
        assertThat(explain("123456", "--format", "json")).isZero();
        String row = session.out();
        assertThat(row)
                .startsWith("{\"schema_version\":1,\"statement_id\":\"123456ff")
                .hasLineCount(1);
        session.run("export", "--index", folder.toString(), "--format", "jsonl", "--speakers", "all");
        assertThat(session.out()).contains(row);
    }

    @Test
    void aBeginningThatSeveralHaveListsThem() {
        assertThat(explain("abcdef")).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err())
                .isEqualTo("onrecord: more than one statement has an id that begins with abcdef: " + full("abcdef01")
                        + ", " + full("abcdef02") + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "abcde, 'a statement id has 6 to 64 hexadecimal digits, unlike \"abcde\"'",
        "abcdeg, 'a statement id has 6 to 64 hexadecimal digits, unlike \"abcdeg\"'",
        "ffffff, has an id that begins with ffffff"
    })
    void whatIsNoStatementIsSaid(String id, String sentence) {
        assertThat(explain(id)).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains(sentence).hasLineCount(1);
        assertThat(session.out()).isEmpty();
    }

    @Test
    void theTableOfSearchGivesWhatExplainTakes() {
        session.run("search", "deal", "--index", folder.toString());
        String id = Session.lines(session.out()).get(1).split(" ", 2)[0];
        assertThat(explain(id)).isZero();
        assertThat(session.out()).startsWith("STATEMENT " + full("abcdef01") + "\n");
    }

    private static String full(String beginning) {
        return beginning + "0".repeat(64 - beginning.length());
    }
}
