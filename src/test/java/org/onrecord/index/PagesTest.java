package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Builder.about;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Draft;
import org.onrecord.model.Span;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Pages, counts, groups and marks of what a search finds. */
final class PagesTest {
    private static final String QUOTE = "We will not accept a deal that leaves our farmers behind, not this year";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Sorting.class)
    void pagesShowEveryStatementOnce(Sorting sorting) throws IOException {
        Random random = new Random(7);
        List<StatementRow> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Builder one = said("deal " + "deal ".repeat(random.nextInt(3)) + i + " " + (i * 7) + " " + (i * 31))
                    .from("o" + i)
                    .by("li", "Li Chenggang");
            rows.add(
                    random.nextInt(4) == 0
                            ? one.row()
                            : one.on("2025-0" + (1 + random.nextInt(9)) + "-10").row());
        }
        store(rows);
        try (StatementIndex index = StatementIndex.open(folder)) {
            Search search = Search.of(Filter.all().withQuery("deal"), 7).by(sorting);
            List<String> seen = new ArrayList<>();
            int pages = 0;
            for (Results page = index.search(search); ; page = index.search(search.after(page.next()))) {
                assertThat(page.total()).isEqualTo(150);
                sources(page).forEach(seen::add);
                pages++;
                if (page.next() == null) {
                    break;
                }
                assertThat(page.quotations()).hasSize(7);
                assertThat(Cursor.parse(page.next().toString())).contains(page.next());
            }
            assertThat(pages).isBetween(22, 23);
            assertThat(seen).hasSize(150).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPageOfAnotherCommitIsRefused() throws IOException {
        store(List.of(said("one").from("a").row(), said("two").from("b").row()));
        Cursor next;
        try (StatementIndex index = StatementIndex.open(folder)) {
            next = index.search(Search.of(Filter.all(), 1)).next();
        }
        store(List.of(said("three").from("c").row()));
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThatThrownBy(() -> index.search(Search.of(Filter.all(), 1).after(next)))
                    .isInstanceOf(IndexException.class)
                    .hasMessageContaining("search again");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "--", "1--99999", "1-1_g-0", "1-99999999999_1-0", "zzzzzzzzzzzzzz--1"})
    void whatIsNoCursorIsNotReadAsOne(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void theSameQuotationInManyOutletsIsOneWithVariants() throws IOException {
        store(List.of(
                said(QUOTE)
                        .from("late")
                        .on("2025-10-28")
                        .by("li", "Li Chenggang")
                        .row(),
                said("we will not accept a deal that leaves our farmers behind")
                        .from("first")
                        .on("2025-10-26")
                        .by("li", "Li Chenggang")
                        .row(),
                said(QUOTE + ", he said")
                        .from("undated")
                        .by("li", "Li Chenggang")
                        .row(),
                said(QUOTE).from("other").by("greer", "Jamieson Greer").row(),
                said(QUOTE).from("nobody").row(),
                said("We will accept a good deal for farmers")
                        .from("different")
                        .by("li", "Li Chenggang")
                        .row()));
        try (StatementIndex index = StatementIndex.open(folder)) {
            Results results = index.search(Search.of(Filter.all().withQuery("farmers"), 10));
            assertThat(results.total()).isEqualTo(6);
            assertThat(results.quotations()).hasSize(4);
            Quotation repeated = results.quotations().stream()
                    .filter(quotation -> !quotation.variants().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(Stream.concat(Stream.of(repeated.hit()), repeated.variants().stream())
                            .map(hit -> hit.row().articleSource()))
                    .containsExactlyInAnyOrder("late", "first", "undated");
            assertThat(repeated.first().articleSource()).isEqualTo("first");
        }
    }

    @Test
    void countsOfAFacetLeaveOutItsOwnConditions() throws IOException {
        store(List.of(
                said("a")
                        .from("1")
                        .on("2025-10-01")
                        .by("li", "Li")
                        .taking(about("deal", Stance.Label.FAVOR))
                        .row(),
                said("b")
                        .from("2")
                        .on("2025-10-02")
                        .by("li", "Li")
                        .as(Draft.Type.INDIRECT)
                        .row(),
                said("c")
                        .from("3")
                        .on("2025-11-01")
                        .by("greer", "Greer")
                        .taking(about("deal", Stance.Label.AGAINST), about("fees", Stance.Label.AGAINST))
                        .row(),
                said("d").from("4").row()));
        try (StatementIndex index = StatementIndex.open(folder)) {
            Search all = Search.of(Filter.all(), 10).counting(List.of(Facet.values()));
            Map<Facet, List<FacetCount>> facets = index.search(all).facets();
            assertThat(facets.get(Facet.SPEAKER)).containsExactly(count("Li", 2), count("Greer", 1));
            assertThat(facets.get(Facet.TYPE)).containsExactly(count("direct", 3), count("indirect", 1));
            assertThat(facets.get(Facet.TARGET)).containsExactly(count("deal", 2), count("fees", 1));
            assertThat(facets.get(Facet.STANCE))
                    .containsExactlyInAnyOrder(
                            count("deal.favor", 1), count("deal.against", 1), count("fees.against", 1));
            assertThat(facets.get(Facet.MONTH)).containsExactly(count("2025-10", 2), count("2025-11", 1));
            assertThat(facets.get(Facet.OUTLET)).containsExactly(count("South China Morning Post", 4));

            Filter chosen = Filter.all().withValue(Facet.SPEAKER, "Li").withValue(Facet.TYPE, "DIRECT");
            Results narrowed =
                    index.search(new Search(chosen, Sorting.OLDEST, 10, null, List.of(Facet.values()), null));
            assertThat(sources(narrowed)).containsExactly("1");
            assertThat(narrowed.total()).isEqualTo(1);
            assertThat(narrowed.facets().get(Facet.TYPE))
                    .as("of Li")
                    .containsExactly(count("direct", 1), count("indirect", 1));
            assertThat(narrowed.facets().get(Facet.SPEAKER))
                    .as("of direct ones")
                    .containsExactlyInAnyOrder(count("Li", 1), count("Greer", 1));
            assertThat(narrowed.facets().get(Facet.TARGET)).containsExactly(count("deal", 1));

            Filter either = chosen.withValue(Facet.SPEAKER, "Greer");
            assertThat(sources(index.search(Search.of(either, 10)))).containsExactlyInAnyOrder("1", "3");
        }
    }

    @Test
    void anIndexWithoutStatementsHasNoCounts() throws IOException {
        store(List.of());
        try (StatementIndex index = StatementIndex.open(folder)) {
            Results nothing =
                    index.search(Search.of(Filter.all().withQuery("x"), 5).counting(List.of(Facet.values())));
            assertThat(nothing.total()).isZero();
            assertThat(nothing.facets().values())
                    .allSatisfy(counts -> assertThat(counts).isEmpty());
        }
    }

    @Test
    void wordsOfTheQueryAreMarkedWhereTheyStand() throws IOException {
        store(List.of(said("The truces 😀 will hold; a truce, they say, holds")
                .from("1")
                .row()));
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(marked(index, "truce")).containsExactly("truces", "truce");
            assertThat(marked(index, "\"truce they say\"")).containsExactly("truce", "they", "say");
            assertThat(marked(index, "hol*")).containsExactly("hold", "holds");
            assertThat(marked(index, "trucs~1 -speaker:x")).contains("truce");
            assertThat(marked(index, "type:direct")).isEmpty();
            assertThat(marked(index, "title:geneva will")).containsExactly("will");
        }
    }

    @Test
    void statementsAreFoundByHowSureTheyAre() throws IOException {
        store(List.of(said("sure").from("1").row()));
        try (StatementIndex index = StatementIndex.open(folder)) {
            assertThat(index.count(Filter.all().withQuery("confidence:[0.7 TO *]")))
                    .isEqualTo(1);
            assertThat(index.count(Filter.all().withQuery("confidence:[0.73 TO 1]")))
                    .isZero();
            assertThat(index.count(Filter.all().withQuery("confidence:[* TO 0.72}")))
                    .isZero();
            assertThatThrownBy(() -> index.count(Filter.all().withQuery("confidence:[high TO *]")))
                    .isInstanceOf(QuerySyntaxException.class)
                    .hasMessageContaining("takes a range from 0 to 1");
            assertThatThrownBy(() -> index.count(Filter.all().withQuery("confidence:high")))
                    .isInstanceOf(QuerySyntaxException.class);
        }
    }

    private List<String> marked(StatementIndex index, String query) throws IOException {
        Hit hit = index.search(Search.of(Filter.all().withQuery(query), 1))
                .quotations()
                .getFirst()
                .hit();
        List<String> words = new ArrayList<>();
        for (Span match : hit.matches()) {
            words.add(match.of(hit.row().text()));
        }
        return words;
    }

    private static FacetCount count(String value, long count) {
        return new FacetCount(value, count);
    }

    private static List<String> sources(Results results) {
        return results.quotations().stream()
                .map(quotation -> quotation.hit().row().articleSource())
                .toList();
    }

    private void store(List<StatementRow> rows) throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (StatementRow row : rows) {
                sink.accept("input", Builder.kept(row.articleSource(), row), Duration.ZERO);
            }
        }
    }
}
