package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.model.StatementRow;

/** Statements found by what they mean: embeddings of two values, so that nearness can be seen. */
final class MeaningTest {
    private static final Embedding EAST = new Embedding(new byte[] {100, 0});

    @TempDir
    Path folder;

    @BeforeEach
    void store() throws IOException {
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            put(sink, said("minerals").from("east").by("li", "Li"), 100, 5);
            put(sink, said("earths").from("northeast").by("greer", "Greer"), 70, 70);
            put(sink, said("rare words").from("north").by("li", "Li"), 50, 86);
            put(sink, said("rare").from("west").by("greer", "Greer"), -100, 0);
            StatementRow without = said("rare rare rare").from("none").row();
            sink.accept("input", Builder.kept("none", without), Duration.ZERO);
        }
    }

    @Test
    void theNearestInMeaningComesFirstAndWhatIsFarIsNotFound() throws IOException {
        assertThat(found(Search.of(Filter.all(), 5).meaning(new Meaning(EAST, null, false))))
                .containsExactly("east", "northeast", "north");
    }

    @Test
    void conditionsHoldForWhatIsNearToo() throws IOException {
        Search byLi = Search.of(Filter.all().withSpeaker("li"), 5).meaning(new Meaning(EAST, null, false));
        assertThat(found(byLi)).containsExactly("east", "north");
        Search byQuery = Search.of(Filter.all(), 5).meaning(new Meaning(EAST, "+speaker_id:greer", false));
        assertThat(found(byQuery)).containsExactly("northeast");
    }

    @Test
    void ranksByWordsAndByMeaningAreFused() throws IOException {
        Search hybrid = Search.of(Filter.all().withQuery("rare"), 10).meaning(new Meaning(EAST, null, true));
        assertThat(found(hybrid)).hasSize(5).startsWith("north");
        assertThat(index(hybrid).total()).isEqualTo(5);
    }

    @Test
    void countsAreOfAllThatIsFound() throws IOException {
        Search hybrid = Search.of(Filter.all().withQuery("minerals"), 10)
                .meaning(new Meaning(EAST, null, true))
                .counting(List.of(Facet.SPEAKER));
        assertThat(index(hybrid).facets().get(Facet.SPEAKER))
                .containsExactlyInAnyOrder(new FacetCount("Li", 2), new FacetCount("Greer", 1));
        Search narrowed = new Search(
                hybrid.filter().withValue(Facet.SPEAKER, "Li"),
                Sorting.RELEVANCE,
                10,
                null,
                hybrid.facets(),
                hybrid.meaning());
        assertThat(found(narrowed)).containsExactly("east", "north");
        assertThat(index(narrowed).facets().get(Facet.SPEAKER)).hasSize(2);
    }

    @Test
    void pagesOfFusedRanksShowEveryStatementOnce() throws IOException {
        Search search = Search.of(Filter.all().withQuery("rare"), 2).meaning(new Meaning(EAST, null, true));
        List<String> seen = new ArrayList<>();
        try (StatementIndex index = StatementIndex.open(folder)) {
            for (Results page = index.search(search); ; page = index.search(search.after(page.next()))) {
                page.quotations()
                        .forEach(quotation -> seen.add(quotation.hit().row().articleSource()));
                if (page.next() == null) {
                    break;
                }
            }
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void inOtherOrdersOnlyWordsCount() throws IOException {
        Search newest = Search.of(Filter.all().withQuery("minerals"), 5)
                .by(Sorting.NEWEST)
                .meaning(new Meaning(EAST, null, true));
        assertThat(found(newest)).containsExactly("east");
    }

    private List<String> found(Search search) throws IOException {
        return index(search).quotations().stream()
                .map(quotation -> quotation.hit().row().articleSource())
                .toList();
    }

    private Results index(Search search) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder)) {
            return index.search(search);
        }
    }

    private static void put(IndexSink sink, Builder builder, int x, int y) throws IOException {
        StatementRow row = builder.row();
        Outcome.Kept kept = (Outcome.Kept) Builder.kept(row.articleSource(), row);
        Embedding embedding = new Embedding(new byte[] {(byte) x, (byte) y});
        sink.accept(
                "input",
                new Outcome.Kept(kept.article(), kept.statements(), Map.of(row.statementId(), embedding)),
                Duration.ZERO);
    }
}
