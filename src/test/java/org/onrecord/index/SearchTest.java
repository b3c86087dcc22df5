package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.about;
import static org.onrecord.index.Builder.notAbout;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Act;
import org.onrecord.model.Attribution.Candidate;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

final class SearchTest {
    private static final StatementRow TRUCE = said("The truce will hold")
            .from("1")
            .by("greer", "Jamieson Greer")
            .on("2025-10-26")
            .taking(about("deal", Stance.Label.FAVOR), about("us_tariffs", Stance.Label.AGAINST))
            .doing(CueClass.ADMITTING, Act.Kind.VERBAL_COOPERATION, true, LocalDate.of(2025, 11, 10))
            .row();
    private static final StatementRow RARE = said("China’s rare earths are negotiating chips, 24/7")
            .from("2")
            .by("bessent", "Scott Bessent")
            .on("2025-10-31T23:30:00+08:00")
            .taking(notAbout("deal"), about("us_tariffs", Stance.Label.FAVOR))
            .row();
    private static final StatementRow PARAPHRASE = said("that a truce on rare metals of the earth is a façade")
            .from("3")
            .by(null, "José Núñez")
            .as(Draft.Type.INDIRECT)
            .considering(new Candidate(null, "Núñez", 0.9), new Candidate("li", "Li Chenggang", 0.1))
            .row();
    private static final StatementRow THIRD = said("no third-party deal")
            .from("4")
            .by(null, "Someone Else")
            .as(Draft.Type.MIXED)
            .on("2024-02-29")
            .taking(about("deal", Stance.Label.NEUTRAL))
            .doing(CueClass.NEUTRAL, Act.Kind.MATERIAL_CONFLICT, false, LocalDate.of(2026, 3, 1))
            .considering(new Candidate(null, "Someone Else", 0.5))
            .row();
    private static final List<StatementRow> ALL = List.of(TRUCE, RARE, PARAPHRASE, THIRD);

    @TempDir
    static Path folder;

    private static StatementIndex index;

    @BeforeAll
    static void store() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (StatementRow row : ALL.reversed()) {
                sink.accept("input", Builder.kept(row.articleSource(), row), Duration.ZERO);
            }
        }
        index = StatementIndex.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "truce AND type:DIRECT               | 1",
                "truce AND type:direct               | 1",
                "TRUCES                              | 1 3",
                "`\"rare earths\"`                   | 2",
                "`\"Rare Earth\"`                    | 2",
                "rare-earth                          | 2",
                "china's                             | 2",
                "chinas china’s                      | 2",
                "facade                              | 3",
                "negotiating*                        | 2",
                "*uce                                | 1 3",
                "trece~1                             | 1 3",
                "24/7                                | 2",
                "/tr.*/                              | ",
                "not                                 | ",
                "soybean                             | ",
                "context:soybean                     | 1 2 3 4",
                "speaker:bessent                     | 2",
                "speaker:BESSENT                     | 2",
                "`speaker:\"Scott Bessent\"`         | 2",
                "`speaker:\"bessent scott\"`         | ",
                "speaker:nunez                       | 3",
                "speaker:Núñez                       | 3",
                "speaker:(greer OR bessent)          | 1 2",
                "truce NOT speaker:greer             | 3",
                "NOT speaker:greer                   | 2 3 4",
                "-type:direct                        | 3 4",
                "truce AND (-type:direct)            | 3",
                "speaker_kind:PERSON                 | 1 2",
                "speaker_kind:organisation           | 3 4",
                "speaker_kind:organ                  | ",
                "source:minister                     | 1 2 3 4",
                "source:ministers                    | ",
                "cue:warning                         | 1 2 3 4",
                "cue:warn                            | ",
                "target:US_Tariffs                   | 1 2",
                "target:deal                         | 1 4",
                "stance:favor                        | 1 2",
                "stance:Us_Tariffs.Against           | 1",
                "stance:deal.neutral                 | 4",
                "outlet:morning                      | 1 2 3 4",
                "title:geneva                        | 1 2 3 4",
                "lang:en AND lang:EN-gb              | 1 2 3 4",
                "lang:fr                             | ",
                "published:2025-10-26                | 1",
                "published:[2025-10-01 TO 2025-10-31]| 1 2",
                "published:[2025-10-26 TO 2025-10-31}| 1",
                "published:{2025-10-26 TO *]         | 2",
                "published:{2024 TO 2026}            | 1 2",
                "published:[2025-11 TO 2025-10]      | ",
                "published:2024-02                   | 4",
                "published:\"2025\"                  | 1 2",
                "published:*                         | 1 2 4",
                "*:* -published:*                    | 3",
                "*:*                                 | 1 2 3 4",
                "act:verbal_cooperation              | 1",
                "act:MATERIAL_CONFLICT               | 4",
                "act:verbal*                         | 1",
                "act:conflict                        | ",
                "conditional:true                    | 1",
                "conditional:false                   | 2 3 4",
                "cue_class:Admitting                 | 1",
                "cue_class:neutral                   | 2 3 4",
                "due:2025-11-10                      | 1",
                "due:[2025-11-11 TO *]               | 4",
                "due:{2025-11-10 TO 2026-03-01]      | 4",
                "due:*                               | 1 4",
                "published:2025-11-10                | ",
                "third-party                         | 4",
                "party-third                         | ",
                "…                                   | "
            })
    void queries(String query, String sources) throws IOException {
        List<String> expected = sources == null ? List.of() : List.of(sources.split(" "));
        assertThat(sources(Filter.all().withQuery(query))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(index.count(Filter.all().withQuery(query))).isEqualTo(expected.size());
        assertThat(rows(Search.of(Filter.all().withQuery(query), 10))).hasSize(expected.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"rare",
                "truce AND",
                "AND",
                "-",
                "(truce",
                "truce)",
                "speaker:",
                ":",
                "a:b:c",
                "[1 TO",
                "\\",
                "truce^x",
                "published:[a TO b]",
                "published:yesterday",
                "published:2025-13",
                "published:2025-10*",
                "published:20?5",
                "published:2025~",
                "due:tomorrow",
                "due:2025*",
                "nobody:x",
                "nobody:*",
                "nobody:x*",
                "nobody:x~",
                "nobody:[a TO b]",
                "\"a\":b",
                "?!"
            })
    void brokenQueriesAreExplainedInOneSentence(String query) {
        assertThatThrownBy(() -> index.count(Filter.all().withQuery(query)))
                .isInstanceOf(QuerySyntaxException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .endsWith(".")
                        .doesNotContain("\n", "Encountered", "Exception", "Cannot parse"));
    }

    @Test
    void queriesThatWouldExhaustTheProgramAreRefused() throws IOException {
        for (String query : List.of(
                "(".repeat(1_000) + "x" + ")".repeat(1_000),
                "x".repeat(2_001),
                "trece~2 ".repeat(240) + "a",
                "*a?".repeat(300),
                "a ".repeat(999) + "b")) {
            try {
                index.search(Search.of(Filter.all().withQuery(query), 1));
            } catch (QuerySyntaxException refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
        assertThatThrownBy(() -> index.count(Filter.all().withQuery("x".repeat(2_001))))
                .hasMessage("A query has at most 2000 characters, not 2001.");
    }

    @Test
    void aDateThatCannotBeReadIsExplainedForItsField() {
        assertThatThrownBy(() -> index.count(Filter.all().withQuery("due:soon")))
                .hasMessage("The field due takes 2025, 2025-10, 2025-10-26 or [2025-10-01 TO 2025-10-31], not soon.");
    }

    @Test
    void conditionsOfAFilterAllHold() throws IOException {
        Filter all = Filter.all();
        assertThat(sources(all)).as("the oldest first, the undated last").containsExactly("4", "1", "2", "3");
        assertThat(sources(all.withSpeaker("Bessent"))).containsExactly("2");
        assertThat(sources(all.withQuery("\"rare earths\"").withSpeaker("bessent")))
                .containsExactly("2");
        assertThat(sources(all.withQuery("\"rare earths\"").withSpeaker("greer")))
                .isEmpty();
        assertThat(sources(all.withTarget("us_tariffs"))).containsExactly("1", "2");
        assertThat(sources(all.withTarget("us_tariffs").withStance(Stance.Label.FAVOR)))
                .containsExactly("2");
        assertThat(sources(all.withStance(Stance.Label.FAVOR))).containsExactly("1", "2");
        assertThat(sources(all.withStance(Stance.Label.NEUTRAL)))
                .as("not about a target is no stance")
                .containsExactly("4");
        assertThat(sources(Filter.roster())).as("with a rostered candidate").containsExactly("1", "2", "3");
        assertThat(sources(all.withQuery("  "))).hasSize(4);
    }

    @Test
    void datesIncludeBothEndsAndLeaveOutTheUndated() throws IOException {
        LocalDate first = LocalDate.of(2025, 10, 26);
        LocalDate last = LocalDate.of(2025, 10, 31);
        assertThat(sources(Filter.all().withDates(first, last))).containsExactly("1", "2");
        assertThat(sources(Filter.all().withDates(first, first))).containsExactly("1");
        assertThat(sources(Filter.all().withDates(null, first))).containsExactly("4", "1");
        assertThat(sources(Filter.all().withDates(last, null))).containsExactly("2");
        assertThatThrownBy(() -> Filter.all().withDates(last, first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last day 2025-10-26 is before the first day 2025-10-31");
    }

    @Test
    void theMostRelevantComesFirstAndEqualsInOrder() throws IOException {
        Search search = Search.of(Filter.all().withQuery("truce speaker:nunez^5"), 10);
        List<Quotation> found = index.search(search).quotations();
        assertThat(rows(search)).containsExactly(PARAPHRASE, TRUCE);
        assertThat(found.getFirst().hit().score())
                .isGreaterThan(found.getLast().hit().score())
                .isPositive();
        assertThat(rows(Search.of(Filter.all(), 3))).containsExactly(THIRD, TRUCE, RARE);
        assertThat(rows(Search.of(Filter.all().withQuery("context:soybeans"), 200)))
                .containsExactly(THIRD, TRUCE, RARE, PARAPHRASE);
        assertThatThrownBy(() -> Search.of(Filter.all(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Search.of(Filter.all(), 201)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherOrdersHaveTheUndatedLast() throws IOException {
        Search all = Search.of(Filter.all(), 10);
        assertThat(rows(all.by(Sorting.NEWEST))).containsExactly(RARE, TRUCE, THIRD, PARAPHRASE);
        assertThat(rows(all.by(Sorting.OLDEST))).containsExactly(THIRD, TRUCE, RARE, PARAPHRASE);
        assertThat(rows(all.by(Sorting.CONFIDENCE))).hasSize(4);
    }

    @Test
    void statementAndArticleIdsAreFound() throws IOException {
        assertThat(sources(Filter.all().withQuery("id:" + RARE.statementId()))).containsExactly("2");
        assertThat(sources(Filter.all().withQuery("id:" + RARE.articleId()))).containsExactly("2");
        assertThat(sources(Filter.all().withQuery("id:" + RARE.statementId().substring(0, 12) + "*")))
                .containsExactly("2");
    }

    @Test
    void severalThreadsMayRead() {
        List<List<String>> results = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return sources(Filter.all().withQuery("truce"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
        assertThat(results).allSatisfy(found -> assertThat(found).containsExactly("1", "3"));
    }

    private static List<String> sources(Filter filter) throws IOException {
        List<String> sources = new ArrayList<>();
        index.rows(filter, row -> sources.add(row.articleSource()));
        return sources;
    }

    private static List<StatementRow> rows(Search search) throws IOException {
        return index.search(search).quotations().stream()
                .map(quotation -> quotation.hit().row())
                .toList();
    }
}
