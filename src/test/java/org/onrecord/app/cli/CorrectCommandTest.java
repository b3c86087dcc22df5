package org.onrecord.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.index.IndexSink;
import org.onrecord.index.Settings;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;
import org.onrecord.model.Outcome;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

final class CorrectCommandTest {
    private static final Article ARTICLE =
            Article.of("news/a.txt", "text/plain", "“We have a deal,” he said. “Tariffs hurt,” she said. Truce holds.");
    private static final StatementRow DEAL = Quote.from(ARTICLE, "We have a deal,")
            .id("aaaaaa".repeat(10) + "0001")
            .by("greer", "Jamieson Greer")
            .source("he")
            .taking("deal", Stance.Label.FAVOR, "deal")
            .taking("us_tariffs", Stance.Label.FAVOR)
            .row();
    private static final StatementRow TARIFFS = Quote.from(ARTICLE, "Tariffs hurt,")
            .id("bbbbbb".repeat(10) + "0002")
            .by("=SUM(A1)", SpeakerKind.PERSON)
            .source("she")
            .considering("li", "Li Chenggang", 0.4)
            .taking("deal", Stance.Label.AGAINST)
            .row();
    private static final StatementRow HEADLINE = Quote.from(ARTICLE, "Truce holds.")
            .id("cccccc".repeat(10) + "0003")
            .by("greer", "Jamieson Greer")
            .taking("deal", Stance.Label.FAVOR)
            .row();

    private final Session session = new Session();

    @TempDir
    private Path folder;

    private Path index;

    @BeforeEach
    void store() throws IOException {
        index = folder.resolve("index");
        store(DEAL, TARIFFS, HEADLINE);
    }

    private void store(StatementRow... rows) throws IOException {
        try (IndexSink sink = IndexSink.open(index, Settings.NONE)) {
            sink.accept("input", new Outcome.Kept(ARTICLE, List.of(rows)), Duration.ZERO);
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--index", index.toString()));
        return session.run(all.toArray(String[]::new));
    }

    private String exported(String... options) {
        List<String> all = new ArrayList<>(List.of("export", "--format", "csv", "--speakers", "all"));
        all.addAll(List.of(options));
        assertThat(run(all.toArray(String[]::new))).as(session.err()).isZero();
        return session.out();
    }

    private static final String[] SHORT = {"--columns", "speaker_id,speaker_name,stances,corrected_by,correction_note"};

    private String file() throws IOException {
        Path file = folder.resolve("index.corrections.jsonl");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Test
    void aStatementIsCorrectedAndFoundSo() {
        assertThat(run(
                        "correct",
                        "aaaaaa",
                        "--speaker",
                        "li",
                        "--type",
                        "indirect",
                        "--stance",
                        "us_tariffs=against",
                        "--stance",
                        "deal=NONE",
                        "--note",
                        "he quotes Li",
                        "--by",
                        "ann"))
                .as(session.err())
                .isZero();
        assertThat(session.out()).isEqualTo("""
                aaaaaaaa “We have a deal,”
                  speaker: Jamieson Greer (greer) -> Li Chenggang (li)
                  type: DIRECT -> INDIRECT
                  deal: FAVOR -> NONE
                  us_tariffs: FAVOR -> AGAINST
                1 statement corrected
                """);
        assertThat(session.err()).isEmpty();
        assertThat(exported("--speaker", "li", SHORT[0], SHORT[1]))
                .endsWith("_note\r\nli,Li Chenggang,us_tariffs=AGAINST,ann,he quotes Li\r\n");
        assertThat(exported("--speaker", "li", "--uncorrected", SHORT[0], SHORT[1]))
                .contains("\r\ngreer,Jamieson Greer,deal=FAVOR; us_tariffs=FAVOR,,\r\n");
        assertThat(exported("type:indirect", "--columns", "statement_id,type"))
                .endsWith("type\r\n" + DEAL.statementId() + ",INDIRECT\r\n");
        assertThat(run("explain", "aaaaaa")).isZero();
        assertThat(session.out())
                .contains(
                        "indirect, a statement with confidence",
                        "CORRECTION\n  ann, 20",
                        "“he quotes Li”",
                        "the machine said: Jamieson Greer (greer), rule by-hand",
                        "the machine said: type DIRECT",
                        "the machine said: us_tariffs FAVOR",
                        "Li Chenggang (li), person",
                        "rule correction, confidence 1.00");
    }

    @Test
    void aTypeAloneIsCorrectedAndListed() {
        assertThat(run("correct", "bbbbbb", "--type", "Mixed", "--by", "ann")).isZero();
        assertThat(session.out()).contains("  type: DIRECT -> MIXED\n");
        assertThat(run("correct", "--list")).isZero();
        assertThat(session.out()).contains("  ann  type MIXED\n");
    }

    @Test
    void aRejectedStatementIsGoneUntilThatIsWithdrawn() {
        assertThat(run("correct", "cccccc", "--reject", "--by", "ann")).isZero();
        assertThat(session.out()).contains("not judged as a whole -> rejected");
        assertThat(exported()).doesNotContain("Truce holds.,");
        assertThat(exported("--uncorrected")).contains("Truce holds.,");
        assertThat(run("search", "truce", "--mode", "words")).isZero();
        assertThat(session.out()).doesNotContain("Truce holds");
        assertThat(run("correct", "cccccc", "--withdraw")).isZero();
        assertThat(exported()).contains("Truce holds.,");
        assertThat(run("correct", "cccccc", "--withdraw")).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err())
                .isEqualTo("onrecord: nobody has corrected this statement: there is nothing to withdraw\n");
    }

    @Test
    void whileTheIndexIsWrittenToCorrectionsAreShownAtOnce() throws IOException {
        try (IndexSink sink = IndexSink.open(index, Settings.NONE)) {
            assertThat(run("correct", "bbbbbb", "--speaker", "li")).isZero();
            assertThat(session.err())
                    .contains("something else is writing to the index: it is shown corrected from now on");
            assertThat(exported(SHORT)).contains("\r\nli,Li Chenggang,");
            sink.commit();
            assertThat(exported("--speaker", "li", SHORT[0], SHORT[1])).contains("\r\nli,Li Chenggang,");
        }
    }

    @Test
    void whatIsConfirmedStaysWhateverTheMachineSaysLaterAndMeasuresIt() throws IOException {
        assertThat(run("correct", "aaaaaa", "--confirm", "--by", "ann")).isZero();
        assertThat(run("correct", "bbbbbb", "--speaker", "li", "--type", "direct", "--stance", "deal=AGAINST"))
                .isZero();
        assertThat(run("correct", "cccccc", "--reject")).isZero();
        store(
                Quote.from(ARTICLE, "We have a deal,")
                        .id(DEAL.statementId())
                        .by("bessent", "Scott Bessent")
                        .as(Draft.Type.MIXED)
                        .taking("deal", Stance.Label.FAVOR)
                        .row(),
                TARIFFS,
                HEADLINE);
        assertThat(exported(SHORT)).contains("greer,Jamieson Greer,deal=FAVOR; us_tariffs=FAVOR,ann,");
        assertThat(exported("--columns", "type")).doesNotContain("MIXED");
        assertThat(run("evaluate", "corrections")).isZero();
        assertThat(session.out()).isEqualTo("""
                statements looked at: 3, of which 1 confirmed and 1 rejected as no statements
                speaker right: 0.000 (0 of 2)
                type right: 0.500 (1 of 2): DIRECT 1 of 2
                stance on deal right: 1.000 (2 of 2): FAVOR 1 of 1, AGAINST 1 of 1
                stance on us_tariffs right: 0.000 (0 of 1): FAVOR 0 of 1
                These are statements that somebody chose to look at, and no sample.
                """);
    }

    @Test
    void anEditedExportIsTakenInEveryDialect() throws IOException {
        for (String[] dialect : new String[][] {{}, {"--excel"}, {"--tsv"}, {"--raw"}, {"--tsv", "--excel"}}) {
            String table = exported(dialect);
            Path edited = folder.resolve("edited.csv");
            Files.writeString(edited, table);
            assertThat(run("correct", "--from", edited.toString()))
                    .as(session.err())
                    .isZero();
            assertThat(session.out()).as("nothing was edited").isEqualTo("0 statements corrected\n");
            assertThat(file()).isEmpty();
        }
        String tab = exported("--tsv");
        Path edited = folder.resolve("edited.tsv");
        String[] lines = tab.split("\r\n");
        lines[0] += "\treject\tnote";
        lines[1] = lines[1].replace("\tgreer\tJamieson Greer\t", "\tli\tJamieson Greer\t")
                        .replace("deal=FAVOR; us_tariffs=FAVOR", "deal=FAVOR; port_fees=neutral")
                + "\t\twhy";
        lines[2] = lines[2].replace("'=SUM(A1)", "He Lifeng").replace("\tDIRECT\t", "\tmixed\t") + "\t\t";
        lines[3] += "\tyes\t";
        Files.write(edited, ("\uFEFF" + String.join("\r\n", lines)).getBytes(UTF_8));
        assertThat(run("correct", "--from", edited.toString(), "--dry-run"))
                .as(session.err())
                .isZero();
        assertThat(session.out()).endsWith("3 statements would be corrected\n");
        assertThat(file()).isEmpty();
        assertThat(run("correct", "--from", edited.toString(), "--by", "bob")).isZero();
        assertThat(session.out()).isEqualTo("""
                aaaaaaaa “We have a deal,”
                  speaker: Jamieson Greer (greer) -> Li Chenggang (li)
                  port_fees: NONE -> NEUTRAL
                  us_tariffs: FAVOR -> NONE
                bbbbbbbb “Tariffs hurt,”
                  speaker: =SUM(A1) (off the roster) -> He Lifeng (off the roster)
                  type: DIRECT -> MIXED
                cccccccc “Truce holds.”
                  not judged as a whole -> rejected
                3 statements corrected
                """);
        assertThat(exported(SHORT))
                .contains(
                        "\r\nli,Li Chenggang,deal=FAVOR; port_fees=NEUTRAL,bob,why\r\n",
                        "\r\n,He Lifeng,deal=AGAINST,bob,\r\n");
        assertThat(run("correct", "--list")).isZero();
        assertThat(session.out())
                .contains("aaaaaaaa", "bob", "speaker He Lifeng (off the roster)", "rejected")
                .endsWith("3 corrections of 3 statements\n");
        String written = file();
        Files.write(edited, String.join("\r\n", lines[0], lines[2], lines[3]).getBytes(UTF_8));
        assertThat(run("correct", "--from", edited.toString(), "--by", "eve")).isZero();
        assertThat(session.out()).isEqualTo("0 statements corrected\n");
        assertThat(file()).as("what holds already").isEqualTo(written);
    }

    @Test
    void aTableWithAWrongRowIsNotTakenAtAll() throws IOException {
        Path edited = folder.resolve("edited.csv");
        Files.writeString(
                edited,
                String.format(
                        Locale.ROOT,
                        """
                statement_id,speaker_id,speaker_name,stances,confirm,type
                %s,li,,,,
                %s,bob,,,,
                %s,,Jamieson Greer,deal=FAVOR,,
                dddddddd,,,,,
                %s,greer,Jamieson Greer,deal=GOOD,perhaps,
                %s,greer,Jamieson Greer,deal=FAVOR,,quoted
                """,
                        DEAL.statementId(),
                        TARIFFS.statementId(),
                        HEADLINE.statementId(),
                        HEADLINE.statementId(),
                        HEADLINE.statementId()));
        assertThat(run("correct", "--from", edited.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err())
                .contains(
                        "line 3 of " + edited + ": bob is not on the roster, which has greer, li, bessent",
                        "line 4 of " + edited + ": Jamieson Greer is on the roster: use the id greer",
                        "line 5 of " + edited + ": no statement has the id dddddddd",
                        "line 6 of " + edited + ": confirm is yes or empty, not perhaps",
                        "line 7 of " + edited + ": a type is DIRECT, INDIRECT or MIXED, not quoted",
                        "nothing was written: 5 rows of " + edited + " cannot be used");
        assertThat(file()).isEmpty();
    }

    @Test
    void whereTheFileIsGoneNoOtherIsBegunThatWouldTakeAllBack() throws IOException {
        run("correct", "cccccc", "--reject");
        Files.delete(folder.resolve("index.corrections.jsonl"));
        assertThat(run("correct", "aaaaaa", "--confirm")).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("is gone: put it back, or make an empty one");
        assertThat(file()).isEmpty();
        assertThat(exported()).doesNotContain("Truce holds.,");
    }

    @Test
    void whoForgetsAnArticleIsToldWhereItsWordsStillAre() {
        run("correct", "cccccc", "--reject");
        run("correct", "aaaaaa", "--confirm");
        assertThat(run("forget", ARTICLE.id())).isZero();
        assertThat(session.out())
                .endsWith("index.corrections.jsonl still holds words of it, in 2 corrections:"
                        + " remove the lines with this article_id\n");
        assertThat(run("correct", "--list")).isZero();
        assertThat(session.out())
                .contains("aaaaaaaa (gone)")
                .endsWith("2 corrections of 2 statements, of which 2 find none now\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            correct                                     | name one of: a statement's id, --from FILE, --list
            correct aaaaaa --list                       | name one of: a statement's id, --from FILE, --list
            correct --list --reject                     | what to correct goes with a statement's id
            correct --list --type direct                | what to correct goes with a statement's id
            correct aaaaaa                              | say what to correct: a speaker
            correct aaaaaa --note why                   | say what to correct: a speaker
            correct aaaaaa --speaker bob                | bob is not on the roster, which has greer, li, bessent
            correct aaaaaa --speaker li --name X        | speaker is somebody on the roster and name somebody off it
            correct aaaaaa --name Scott_Bessent --kind robot | expected one of
            correct aaaaaa --stance moon=FAVOR          | moon is no target of the roster, which has deal, us_tariffs
            correct aaaaaa --stance deal=GOOD           | a stance is FAVOR, AGAINST, NEUTRAL or NONE (not about it), not GOOD
            correct aaaaaa --stance deal                | --stance is TARGET=SIDE, such as deal=FAVOR, not deal
            correct aaaaaa --type quoted                | a type is DIRECT, INDIRECT or MIXED, not quoted
            correct aaaaaa --reject --confirm           | --reject and --confirm do not go together
            correct aaaaaa --withdraw --reject          | withdraw takes all back: give it alone
            correct ffffff --reject                     | has an id that begins with ffffff
            correct aaaaaa --reject --by=               | say who you are, with --by
            correct --from /no/such.csv                 | There is no file /no/such.csv.
            """)
    void whatCannotBeDoneIsSaidInOneSentence(String command, String sentence) throws IOException {
        assertThat(run(command.split(" +"))).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).startsWith("onrecord: ").contains(sentence).hasLineCount(1);
        assertThat(session.out()).isEmpty();
        assertThat(file()).isEmpty();
    }
}
