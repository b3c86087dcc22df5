package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.model.Draft.Type.DIRECT;
import static org.onrecord.model.Draft.Type.INDIRECT;
import static org.onrecord.model.Draft.Type.MIXED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.eval.WordOverlap.Said;
import org.onrecord.model.Article;
import org.onrecord.model.Draft;
import org.onrecord.model.Outcome;
import org.onrecord.model.Span;
import org.onrecord.model.StatementRow;

/** The whole pipeline over the whole sample corpus, in every format that it holds. */
@Tag("model")
final class SampleCorpusTest {
    private static final String INVENTED = "[Synthetic]";
    private static final double LEAST_PRECISION = 0.95;
    private static final double LEAST_RECALL = 0.85;
    private static final double RISE = 0.02;

    private static SampleCorpus corpus = new SampleCorpus(List.of());
    private static Properties pinned = new Properties();

    @BeforeAll
    static void analyse() throws Exception {
        pinned = SampleCorpus.pinned();
        corpus = SampleCorpus.analyse();
    }

    @Test
    void everyFileHasAFate() throws IOException {
        List<String> origins = corpus.outcomes().stream().map(Outcome::origin).toList();

        assertThat(origins).doesNotHaveDuplicates();
        try (Stream<Path> files = Files.walk(Path.of(SampleCorpus.FOLDER)).filter(Files::isRegularFile)) {
            assertThat(files.map(file -> file.toString().replace('\\', '/')))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(origins)
                            .anyMatch(origin -> origin.equals(file) || origin.startsWith(file + "!/")));
        }
    }

    @Test
    void everyArticleIsKept() {
        assertThat(corpus.outcomes().stream().filter(outcome -> !isBesideStances(outcome)))
                .hasSize(24)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Kept.class));
    }

    @Test
    void theStatementsThatStanceIsLearnedFromAreNoArticles() {
        assertThat(corpus.outcomes().stream()
                        .filter(SampleCorpusTest::isBesideStances)
                        .filter(outcome -> outcome.origin().endsWith(".jsonl")))
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Unsupported.class));
        assertThat(corpus.outcomes().stream().filter(SampleCorpusTest::isBesideStances))
                .noneMatch(Outcome.Kept.class::isInstance);
    }

    private static boolean isBesideStances(Outcome outcome) {
        return outcome.origin().startsWith("corpus/stance/");
    }

    @Test
    void boilerplateIsNotPartOfAnArticle() throws IOException {
        List<String> known = List.of(pinned("corpus.boilerplate").split("\\|"));
        List<String> found = SampleCorpus.answers("boilerplate").stream()
                .filter(boilerplate ->
                        oneLine(corpus.article(boilerplate.source()).text()).contains(oneLine(boilerplate.text())))
                .map(Said::text)
                .toList();

        assertThat(known).as("boilerplate that may be left").containsAll(found);
    }

    private static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }

    @Test
    void statementsAreFoundAsOftenAsPinned() throws IOException {
        List<Said> gold = SampleCorpus.answers("gold");
        List<Said> found = corpus.attributed();
        Map<Integer, Integer> pairs = WordOverlap.match(gold, found);
        double precision = (double) pairs.size() / found.size();
        double recall = (double) pairs.size() / gold.size();
        String measured = String.format(
                Locale.ROOT,
                "precision %.4f (%d of %d), recall %.4f (%d of %d)%nnot found:%n%s%nwrong:%n%s",
                precision,
                pairs.size(),
                found.size(),
                recall,
                pairs.size(),
                gold.size(),
                without(gold, pairs.keySet()),
                without(found, pairs.values()));

        assertFigure("corpus.precision", precision, LEAST_PRECISION, measured);
        assertFigure("corpus.recall", recall, LEAST_RECALL, measured);
    }

    private static void assertFigure(String name, double value, double least, String measured) {
        double pin = Double.parseDouble(pinned(name));
        assertThat(value)
                .as(() -> name + " dropped; measured: " + measured)
                .isGreaterThanOrEqualTo(Math.max(pin, least));
        assertThat(value)
                .as(() -> name + " rose: pin it again in eval/pinned.properties; measured: " + measured)
                .isLessThanOrEqualTo(pin + RISE);
    }

    private static String without(List<Said> all, Collection<Integer> indices) {
        return IntStream.range(0, all.size())
                .filter(index -> !indices.contains(index))
                .mapToObj(index -> "  " + all.get(index))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatOthersSayIsNotGivenToTheRoster() throws IOException {
        List<Said> gold = SampleCorpus.answers("gold");
        List<Said> found = corpus.attributed();
        Map<Integer, Integer> pairs = WordOverlap.match(gold, found);
        List<Said> negatives = SampleCorpus.answers("negatives");
        List<Said> taken = IntStream.range(0, found.size())
                .filter(index -> !pairs.containsValue(index))
                .mapToObj(found::get)
                .filter(said -> negatives.stream().anyMatch(negative -> isOf(negative, said)))
                .toList();

        assertThat(taken).hasSizeLessThanOrEqualTo(Integer.parseInt(pinned("corpus.negatives")));
    }

    private static boolean isOf(Said negative, Said said) {
        return negative.source().equals(said.source())
                && WordOverlap.jaccard(negative.text(), said.text()) >= WordOverlap.LEAST;
    }

    @Test
    void titlesSayThatTheArticlesAreInvented() {
        assertThat(corpus.articles())
                .allSatisfy(article -> assertThat(article.title()).startsWith(INVENTED));
        assertThat(corpus.rows())
                .allSatisfy(row -> assertThat(row.articleTitle())
                        .isEqualTo(corpus.article(row.articleSource()).title()));
    }

    @Test
    void offsetsCutTheTextOutOfTheArticle() {
        assertThat(corpus.rows()).isNotEmpty().allSatisfy(SampleCorpusTest::assertOffsets);
    }

    /** One statement in each format, exactly. */
    record Expected(String source, String speaker, Draft.Type type, String text) {}

    static Stream<Expected> expected() {
        return Stream.of(
                new Expected(
                        "corpus/html/wordpress-theme.html",
                        "li",
                        MIXED,
                        "China regarded an extension as “a matter of course between serious partners.”"),
                new Expected(
                        "corpus/pdf/two-columns.pdf",
                        "bessent",
                        DIRECT,
                        "The first vessels were loaded in November, and the second group is being loaded as we speak,"),
                new Expected(
                        "corpus/mail/newsletter-flowed.eml",
                        "bessent",
                        DIRECT,
                        "We are most of the way there, … and the rest is spelling."),
                new Expected(
                        "corpus/feeds/rss-content-encoded.xml!/synthetic-rss-3",
                        "bessent",
                        DIRECT,
                        "Everything else is carpentry."),
                new Expected(
                        "corpus/archives/two-articles.zip!/notes/truce-brief.txt",
                        "greer",
                        INDIRECT,
                        "A longer truce is welcome as long as the present tariff rates stay"),
                new Expected(
                        "corpus/text/windows-crlf-bom.txt",
                        "greer",
                        MIXED,
                        "the American measures \"go away when the magnets show up, in that order.\""));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void oneStatementInEachFormatIsExact(Expected expected) {
        List<StatementRow> rows = corpus.rows().stream()
                .filter(row -> row.articleSource().equals(expected.source())
                        && row.text().equals(expected.text()))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.speakerId()).isEqualTo(expected.speaker());
            assertThat(row.type()).isEqualTo(expected.type());
            assertOffsets(row);
        });
    }

    private static void assertOffsets(StatementRow row) {
        Article article = corpus.article(row.articleSource());
        int[] text = article.text().codePoints().toArray();
        String cut = row.content().stream()
                .map(span -> slice(text, span))
                .collect(Collectors.joining(StatementRow.FRAGMENT_SEPARATOR));
        assertThat(cut).isEqualTo(row.text());
        assertThat(row.articleId()).isEqualTo(article.id());
    }

    private static String slice(int[] codePoints, Span span) {
        int[] part = Arrays.copyOfRange(codePoints, span.begin(), span.end());
        return new String(part, 0, part.length);
    }

    private static String pinned(String name) {
        String value = pinned.getProperty(name);
        if (value == null) {
            throw new AssertionError("eval/pinned.properties has no " + name);
        }
        return value;
    }
}
