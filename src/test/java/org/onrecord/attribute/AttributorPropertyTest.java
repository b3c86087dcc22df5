package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.Span;

/** Whatever an article and its drafts look like, each draft gets an attribution that points into the article. */
final class AttributorPropertyTest {
    private static final List<String> WORDS = List.of(
            "Ada* Quill*",
            "Quill*",
            "Tan* Weiming*",
            "Tan*",
            "Mrs. Okoro*",
            "Omar* Vale* Jr*",
            "Schneidr",
            "Vale# Board#",
            "VFB#",
            "He",
            "she",
            "who_WP",
            "They",
            "I_PRP",
            "his trade envoy",
            "the trade minister",
            "a baker",
            "farmers_NNS",
            "said",
            "“",
            "”",
            "\"",
            ",",
            "'s",
            ".",
            "\n\n",
            "—",
            "李_NNP*",
            "李成钢_NNP*",
            "😀",
            "𝔸𝕕𝕒_NNP* 𝔔_NNP*",
            "عدا_NNP*",
            "\u200B",
            "\u202E",
            "É́lan*",
            "ǅ_NNP*");

    private static final Attributor ATTRIBUTOR = new Attributor(
            Rosters.made(),
            Attributor.MIN_CONFIDENCE,
            AttributorParameters.lazily(Path.of("models/attributor/attributor.properties")));

    @Test
    void everyDraftGetsAnAttributionThatPointsIntoTheArticle() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            AnnotatedArticle article = article(random);
            List<Draft> drafts = drafts(random, article.text().length());

            List<Attribution> attributions = ATTRIBUTOR.attribute(article, drafts);

            check("seed " + seed, article, drafts, attributions);
            assertThat(ATTRIBUTOR.attribute(article, drafts)).as("again").isEqualTo(attributions);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "\u200B", "😀", "“", "Quill*", "He", "I_PRP", "“I_PRP”", "’s"})
    void aSourceMayBeTheWholeText(String marked) {
        AnnotatedArticle article = Tagged.article(marked);
        int length = article.text().length();
        List<Draft> drafts = List.of(draft(List.of(new Span(0, length)), new Span(0, length), 0));

        check(marked, article, drafts, ATTRIBUTOR.attribute(article, drafts));
    }

    @Test
    void threeHundredSourcesMayStandInOneSentence() {
        String marked = IntStream.range(0, 300)
                .mapToObj(
                        i -> List.of("Ada* Quill*", "he", "the envoy", "Okoro*").get(i % 4) + " said so_RB , and")
                .collect(Collectors.joining(" "));
        AnnotatedArticle article = Tagged.article(marked);
        List<Draft> drafts = new ArrayList<>();
        for (int at = article.text().indexOf(" said");
                at >= 0;
                at = article.text().indexOf(" said", at + 1)) {
            int begin = Math.max(0, article.text().lastIndexOf("and ", at));
            drafts.add(
                    draft(List.of(new Span(at + 1, at + 5)), new Span(begin == 0 ? 0 : begin + 4, at), drafts.size()));
        }

        assertThat(drafts).hasSize(300);
        check("joint", article, drafts, ATTRIBUTOR.attribute(article, drafts));
    }

    @Test
    void anArticleMayHaveNoSentences() {
        AnnotatedArticle empty = new AnnotatedArticle(
                Tagged.article("Ada* Quill* said so_RB .").article(), List.of(), List.of(), List.of());
        List<Draft> drafts = drafts(new Random(1), empty.text().length());

        check("bare", empty, drafts, ATTRIBUTOR.attribute(empty, drafts));
        assertThat(ATTRIBUTOR.attribute(empty, List.of())).isEmpty();
    }

    private static void check(
            String which, AnnotatedArticle article, List<Draft> drafts, List<Attribution> attributions) {
        assertThat(attributions).as(which).hasSameSizeAs(drafts);
        Span whole = new Span(0, article.text().length());
        for (int i = 0; i < drafts.size(); i++) {
            Attribution.Decision decision = attributions.get(i).decision();
            Mention source = drafts.get(i).source();
            assertThat(decision.chain()).as(which).allMatch(mention -> whole.contains(mention.span()));
            assertThat(decision.confidence()).as(which).isBetween(0.0, 1.0);
            assertThat(decision.candidates()).as(which).allMatch(one -> one.score() >= 0 && one.score() <= 1);
            if (source != null) {
                assertThat(decision.chain()).as(which).last().isEqualTo(source);
            }
        }
    }

    private static AnnotatedArticle article(Random random) {
        int words = 1 + random.nextInt(60);
        String marked = IntStream.range(0, words)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
        return Tagged.article("x " + marked, random.nextInt(3) == 0 ? "By Ada Quill" : null);
    }

    private static List<Draft> drafts(Random random, int length) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < random.nextInt(12); i++) {
            Span source = random.nextInt(6) == 0 ? null : span(random, length);
            drafts.add(draft(content(random, length), source, random.nextInt(4)));
            if (random.nextInt(3) == 0) {
                drafts.add(draft(content(random, length), source, drafts.size()));
            }
        }
        return drafts;
    }

    /** One span or more, in order; they may cut a surrogate pair in two. */
    private static List<Span> content(Random random, int length) {
        TreeSet<Integer> cuts = new TreeSet<>();
        while (cuts.size() < Math.min(length + 1, 2 + 2 * random.nextInt(2)) / 2 * 2) {
            cuts.add(random.nextInt(length + 1));
        }
        List<Span> spans = new ArrayList<>();
        List<Integer> ordered = List.copyOf(cuts);
        for (int i = 0; i + 1 < ordered.size(); i += 2) {
            spans.add(new Span(ordered.get(i), ordered.get(i + 1)));
        }
        return spans;
    }

    private static Span span(Random random, int length) {
        int begin = random.nextInt(length + 1);
        int end = random.nextInt(length + 1);
        return new Span(Math.min(begin, end), Math.max(begin, end));
    }

    private static Draft draft(List<Span> content, @Nullable Span source, int turn) {
        Mention mention = source == null ? null : new Mention(source, Mention.Kind.NOMINAL);
        return new Draft(content, List.of(), mention, Draft.Type.MIXED, turn, 1, turn % 2 == 0, "made up");
    }
}
