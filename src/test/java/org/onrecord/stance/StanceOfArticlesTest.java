package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.Annotated;
import org.onrecord.Models;
import org.onrecord.attribute.Attributor;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Label;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterFile;

/** What any model worth keeping says of plain statements. */
@Tag("model")
final class StanceOfArticlesTest {
    private static final String SUPPORT = "China came up. “We strongly support the deal,” Scott Bessent said.";

    private static Roster roster;
    private static StanceClassifier classifier;

    @BeforeAll
    static void loadRoster() throws Exception {
        roster = RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
        classifier =
                new StanceClassifier(roster, text -> Models.extractor().get().vectors(text), Models.stance());
    }

    @Test
    void supportFavorsAndItsEvidenceStandsInTheContent() {
        Stance deal = classify(SUPPORT).stances().getFirst();

        assertThat(deal.target()).isEqualTo("deal");
        assertThat(deal.about()).isTrue();
        assertThat(deal.label()).isEqualTo(Label.FAVOR);
        assertThat(deal.evidence()).isNotEmpty().allSatisfy(span -> {
            assertThat(span.begin()).isGreaterThan(SUPPORT.indexOf('“'));
            assertThat(span.end()).isLessThanOrEqualTo(SUPPORT.indexOf('”'));
        });
    }

    @Test
    void rejectionIsAgainst() {
        assertThat(labels("“We reject the deal,” Li Chenggang said.")).containsEntry("deal", Label.AGAINST);
    }

    @Test
    void theSideTowardAMeasureIsTold() {
        assertThat(labels("“Washington must abolish its unfair tariffs on our goods,” Li Chenggang said."))
                .containsEntry("us_tariffs", Label.AGAINST);
    }

    @Test
    void theWeatherIsAboutNoOtherTarget() {
        assertThat(labels("“It will rain in Beijing tonight,” Scott Bessent said.")
                        .keySet())
                .containsExactly("deal");
    }

    @Test
    void threadsThatShareAClassifierJudgeAsOneDoes() {
        StanceClassifier.Judgement alone = classify(SUPPORT);

        assertThat(IntStream.range(0, 12).parallel().mapToObj(i -> classify(SUPPORT)))
                .containsOnly(alone);
    }

    private static Map<String, Label> labels(String text) {
        Map<String, Label> labels = new TreeMap<>();
        classify(text).stances().forEach(stance -> labels.put(stance.target(), stance.label()));
        return labels;
    }

    private static StanceClassifier.Judgement classify(String text) {
        AnnotatedArticle article = Annotated.text(text);
        StatementExtractor.Extracted extracted = new StatementExtractor(Models.extractor()).extract(article);
        assertThat(extracted.drafts()).hasSize(1);
        List<Attribution> attributions = new Attributor(roster, Attributor.MIN_CONFIDENCE, Models.attributor())
                .attribute(article, extracted.drafts());
        return classifier.classify(
                article, extracted.vectors(), extracted.drafts().getFirst(), attributions.getFirst());
    }
}
