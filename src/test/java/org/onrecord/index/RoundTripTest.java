package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.article;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Published;
import org.onrecord.model.StatementRow;

/** What comes out of an index is what went in, field for field and in order. */
final class RoundTripTest {
    private static final Comparator<StatementRow> ORDER = Comparator.comparingLong(RoundTripTest::day)
            .thenComparing(StatementRow::articleSource, RoundTripTest::byCodePoints)
            .thenComparingInt(row -> row.content().getFirst().begin())
            .thenComparing(StatementRow::statementId);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomRowsComeBackInOrder(long seed) throws IOException {
        RandomRows random = new RandomRows(seed);
        Map<String, List<StatementRow>> stored = new HashMap<>();
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (int i = 0; i < 120; i++) {
                String origin = "o" + random.upTo(60) + (random.upTo(2) == 0 ? "\uFFFD" : "😀") + random.upTo(2);
                List<StatementRow> rows = new ArrayList<>();
                Published published = random.published();
                for (int j = 1 + random.upTo(5); j > 0; j--) {
                    rows.add(random.next(origin, published));
                }
                sink.accept("input", Builder.kept(origin, rows.toArray(StatementRow[]::new)), Duration.ZERO);
                // The sink itself says what is a near-duplicate.
                stored.put(
                        origin,
                        rows.stream().map(row -> row.withNearDuplicateOf(null)).toList());
                if (random.upTo(20) == 0) {
                    sink.commit();
                }
            }
        }
        List<StatementRow> expected =
                stored.values().stream().flatMap(List::stream).sorted(ORDER).toList();
        assertThat(rows()).isEqualTo(expected);
    }

    @Test
    void manyRowsAreStreamedFromManySegments() throws IOException {
        int articles = 40;
        int each = 25;
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (int article = 0; article < articles; article++) {
                String origin = "o" + article;
                List<StatementRow> rows = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    rows.add(Builder.said("x").from(origin).at(i).row());
                }
                sink.accept("input", new Outcome.Kept(article(origin, origin), rows.reversed()), Duration.ZERO);
                if (article % 10 == 0) {
                    sink.commit();
                }
            }
        }
        assertThat(rows()).hasSize(articles * each).isSortedAccordingTo(ORDER).doesNotHaveDuplicates();
    }

    @Test
    void articlesComeBackInOrder() throws IOException {
        String text = "a\r\n😀 \u2028 ومرحبا";
        Article full = new Article(
                Ids.sha256(text),
                "b.html",
                "text/html",
                "T",
                "B",
                "O",
                "https://example.org/",
                Published.on(LocalDate.of(2025, 10, 26)),
                Published.on(LocalDate.of(2025, 10, 27)),
                "en",
                text);
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", new Outcome.Empty(full, Outcome.Empty.Reason.NO_STATEMENT), Duration.ZERO);
            sink.accept("input", new Outcome.NotLanguage(article("c.txt", "bonjour"), "fr"), Duration.ZERO);
            sink.accept("input", Builder.kept("a.txt", Builder.said("x").row()), Duration.ZERO);
            sink.accept(
                    "input",
                    new Outcome.Rejected("d.pdf", Outcome.Rejected.Category.CORRUPT, "no pages"),
                    Duration.ZERO);
        }
        List<Article> articles = new ArrayList<>();
        try (StatementIndex index = StatementIndex.open(folder)) {
            index.articles((article, nearDuplicateOf) -> articles.add(article));
        }
        assertThat(articles).containsExactly(full, article("a.txt", "text of a.txt"), article("c.txt", "bonjour"));
    }

    @Test
    void endlessValuesAreStoredToo() throws IOException {
        String endless = "https://example.org/" + "é".repeat(40_000);
        String other = endless + "?";
        StatementRow row = Builder.said("w".repeat(40_000))
                .from(endless)
                .by("s".repeat(40_000), "n".repeat(40_000))
                .row();
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            sink.accept("input", Builder.kept(endless, row), Duration.ZERO);
            sink.accept(
                    "input", Builder.kept(other, Builder.said("x").from(other).row()), Duration.ZERO);
            sink.accept("input", Builder.kept(endless, row), Duration.ZERO);
        }
        assertThat(rows()).hasSize(2).contains(row);
    }

    private List<StatementRow> rows() throws IOException {
        List<StatementRow> rows = new ArrayList<>();
        try (StatementIndex index = StatementIndex.open(folder)) {
            index.rows(Filter.all(), rows::add);
        }
        return rows;
    }

    private static long day(StatementRow row) {
        return row.articlePublished() == null
                ? Long.MAX_VALUE
                : row.articlePublished().date().toEpochDay();
    }

    private static int byCodePoints(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }
}
