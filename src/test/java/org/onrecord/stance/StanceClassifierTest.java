package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onrecord.Annotated;
import org.onrecord.Models;
import org.onrecord.attribute.Attributor;
import org.onrecord.extract.StatementExtractor;
import org.onrecord.model.AnnotatedArticle;
import org.onrecord.model.Attribution;
import org.onrecord.model.Draft;
import org.onrecord.model.Stance;
import org.onrecord.model.Stance.Label;
import org.onrecord.roster.Roster;
import org.onrecord.roster.RosterFile;

@Tag("model")
final class StanceClassifierTest {
    private static Roster roster;

    @BeforeAll
    static void loadRoster() throws Exception {
        roster = RosterFile.read(Path.of("models/rosters/us-china-trade.yaml"));
    }

    @Test
    void thePrimaryTargetComesFirstEvenWhereTheStatementIsNotAboutIt() {
        List<Stance> stances = classify("“My dog sleeps late,” Scott Bessent said.");

        assertThat(stances).singleElement().satisfies(stance -> {
            assertThat(stance.target()).isEqualTo("deal");
            assertThat(stance.about()).isFalse();
            assertThat(stance.label()).isEqualTo(Label.NEUTRAL);
        });
    }

    @Test
    void praiseFavorsAndItsWordsAreTheEvidence() {
        String text = "“The talks were very constructive,” Scott Bessent said.";
        Stance deal = classify(text).getFirst();

        assertThat(deal.label()).isEqualTo(Label.FAVOR);
        assertThat(deal.evidence()).extracting(span -> span.of(text)).containsExactly("talks", "constructive");
    }

    @Test
    void negatedPraiseIsAgainst() {
        assertThat(labels("“The talks were not constructive,” Scott Bessent said."))
                .containsEntry("deal", Label.AGAINST);
    }

    @Test
    void theSideTowardAMeasureDependsOnWhoseItIs() {
        assertThat(labels("“Washington should lift its tariffs,” Li Chenggang said."))
                .containsEntry("us_tariffs", Label.AGAINST)
                .containsEntry("deal", Label.AGAINST);
        assertThat(labels("“We will keep the tariffs,” Jamieson Greer said.")).containsEntry("us_tariffs", Label.FAVOR);
    }

    @Test
    void aDenialTakesNoSideWithTheWordsDenied() {
        assertThat(labels("Scott Bessent denied that the relationship was broken."))
                .containsEntry("deal", Label.NEUTRAL);
    }

    @Test
    void aBackReferenceIsAboutTheTargetNamedBefore() {
        assertThat(labels("The port fees were hard on shipyards. “They are a mistake,” Li Chenggang said."))
                .containsEntry("port_fees", Label.AGAINST);
    }

    private static Map<String, Label> labels(String text) {
        Map<String, Label> labels = new TreeMap<>();
        classify(text).forEach(stance -> labels.put(stance.target(), stance.label()));
        return labels;
    }

    private static List<Stance> classify(String text) {
        AnnotatedArticle article = Annotated.text(text);
        List<Draft> drafts = new StatementExtractor(Models.extractor()).extract(article);
        List<Attribution> attributions =
                new Attributor(roster, Attributor.MIN_CONFIDENCE, Models.attributor()).attribute(article, drafts);
        assertThat(drafts).hasSize(1);
        return new StanceClassifier(roster).classify(article, drafts.getFirst(), attributions.getFirst());
    }
}
