package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.index.Builder.about;
import static org.onrecord.index.Builder.said;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

/** Counts over several segments, of which some documents are gone. */
final class FacetCountsTest {
    private static final List<Stance.Label> LABELS = List.of(Stance.Label.values());
    private static final String[] TARGETS = {"deal", "fees", "tiktok"};

    @TempDir
    Path folder;

    @Test
    void countsAreThoseOfTheStatementsFound() throws IOException {
        Random random = new Random(11);
        List<StatementRow> rows = new ArrayList<>();
        try (IndexSink sink = IndexSink.open(folder, Settings.NONE)) {
            for (int i = 0; i < 2_000; i++) {
                StatementRow row = row(i, random);
                rows.add(row);
                sink.accept("input", Builder.kept(row.articleSource(), row), Duration.ZERO);
                if (i % 450 == 0) {
                    sink.commit();
                }
            }
            for (int i = 0; i < 300; i++) {
                sink.pruneArticle("o" + i);
            }
        }
        List<StatementRow> left = rows.subList(300, rows.size());
        try (StatementIndex index = StatementIndex.open(folder)) {
            for (String word : List.of("all", "often", "seldom", "w700")) {
                List<StatementRow> found = left.stream()
                        .filter(row -> List.of(row.text().split(" ", -1)).contains(word))
                        .toList();
                Results results =
                        index.search(Search.of(Filter.all().withQuery(word), 1).counting(List.of(Facet.values())));
                assertThat(results.total()).isEqualTo(found.size());
                Map<Facet, List<FacetCount>> counts = results.facets();
                assertThat(counts.get(Facet.SPEAKER))
                        .isEqualTo(counted(found, row -> Stream.ofNullable(row.speakerName())));
                assertThat(counts.get(Facet.TARGET))
                        .isEqualTo(counted(found, row -> row.stance().stream().map(Stance::target)));
                assertThat(counts.get(Facet.STANCE))
                        .isEqualTo(counted(
                                found,
                                row -> row.stance().stream()
                                        .map(stance -> stance.target() + "."
                                                + stance.label().name().toLowerCase(Locale.ROOT))));
                assertThat(counts.get(Facet.MONTH))
                        .isEqualTo(counted(
                                found,
                                row -> Stream.ofNullable(row.articlePublished())
                                        .map(published -> published.iso().substring(0, 7))));
            }
        }
    }

    private static StatementRow row(int number, Random random) {
        List<Stance> stances = Stream.of(TARGETS)
                .filter(target -> random.nextBoolean())
                .map(target -> about(target, LABELS.get(random.nextInt(3))))
                .toList();
        String words =
                "all w" + number + (random.nextInt(3) > 0 ? " often" : "") + (random.nextInt(40) == 0 ? " seldom" : "");
        Builder said = said(words).from("o" + number).taking(stances.toArray(Stance[]::new));
        int speaker = (int) Math.abs(random.nextGaussian() * 60);
        Builder by = speaker == 0 ? said : said.by(null, "Speaker " + speaker);
        return random.nextInt(5) == 0
                ? by.row()
                : by.on(LocalDate.of(2025, 1 + random.nextInt(12), 3).toString())
                        .row();
    }

    /** The most frequent values, equals by the value. */
    private static List<FacetCount> counted(List<StatementRow> rows, Function<StatementRow, Stream<String>> values) {
        return rows.stream()
                .flatMap(values)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .map(value -> new FacetCount(value.getKey(), value.getValue()))
                .sorted(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value))
                .limit(FacetCounts.MOST)
                .toList();
    }
}
