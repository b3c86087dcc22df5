package org.onrecord.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Corrected;
import org.onrecord.model.Draft;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;
import org.onrecord.model.StatementRow;

final class CorrectedRowTest {
    private static final String TEXT = "“We have a deal”, Greer said.";
    private static final StatementRow ROW = Spoken.row(TEXT, 0, "We have a deal", "Greer");
    private static final Anchor ANCHOR = Anchor.of(ROW, TEXT);

    @Test
    void aSpeakerIsAPersonsWord() {
        StatementRow row = CorrectedRow.of(ROW, Spoken.speaker(ANCHOR, Spoken.LI));
        assertThat(row.speakerId()).isEqualTo("li");
        assertThat(row.speakerName()).isEqualTo("Li Chenggang");
        assertThat(row.speakerWikidata()).isEqualTo("Q1");
        assertThat(row.attributionRule()).isEqualTo("correction");
        assertThat(row.attributionConfidence()).isEqualTo(1);
        assertThat(row.attributionEvidence()).isEqualTo("corrected by ann on 2026-03-01");
        assertThat(row.speakerMentions()).as("of Greer").isEmpty();
        assertThat(row.corrected()).isEqualTo(new Corrected("ann", Spoken.NOON, null));
        assertThat(row.stance()).isEqualTo(ROW.stance());
        assertThat(row.statementId()).isEqualTo(ROW.statementId());
    }

    @Test
    void theSameSpeakerIsConfirmed() {
        StatementRow row = CorrectedRow.of(ROW, Spoken.speaker(ANCHOR, Who.of(ROW)));
        assertThat(row.attributionEvidence()).startsWith("confirmed by ann");
        assertThat(row.speakerMentions()).isEqualTo(ROW.speakerMentions());
    }

    @Test
    void nobodyAndSomebodyOffTheRosterHaveNoId() {
        StatementRow nobody = CorrectedRow.of(ROW, Spoken.speaker(ANCHOR, Who.NOBODY));
        assertThat(nobody.speakerId()).isNull();
        assertThat(nobody.speakerName()).isNull();
        assertThat(nobody.speakerKind()).isNull();
        StatementRow named =
                CorrectedRow.of(ROW, Spoken.speaker(ANCHOR, Who.named(" State Council", SpeakerKind.ORGANISATION)));
        assertThat(named.speakerName()).isEqualTo("State Council");
        assertThat(named.speakerKind()).isEqualTo(SpeakerKind.ORGANISATION);
        assertThat(named.speakerWikidata()).isNull();
    }

    @Test
    void aTypeIsReplacedAndNothingBesides() {
        StatementRow row = CorrectedRow.of(ROW, Spoken.type(ANCHOR, Draft.Type.MIXED));
        assertThat(row.type()).isEqualTo(Draft.Type.MIXED);
        assertThat(row.attributionRule()).isEqualTo("full-name");
        assertThat(row.extractionConfidence()).isEqualTo(ROW.extractionConfidence());
        assertThat(row.corrected()).isEqualTo(new Corrected("ann", Spoken.NOON, null));
        assertThat(CorrectedRow.of(ROW, Spoken.speaker(ANCHOR, Spoken.LI)).type())
                .isEqualTo(ROW.type());
    }

    @Test
    void aStanceIsReplacedAddedOrTakenAway() {
        assertThat(CorrectedRow.of(ROW, Spoken.stance(ANCHOR, "us_tariffs", Side.FAVOR))
                        .stance())
                .element(1)
                .isEqualTo(new Stance("us_tariffs", true, Stance.Label.FAVOR, 1, List.of()));
        assertThat(CorrectedRow.of(ROW, Spoken.stance(ANCHOR, "us_tariffs", Side.NONE))
                        .stance())
                .containsExactly(ROW.stance().getFirst());
        assertThat(CorrectedRow.of(ROW, Spoken.stance(ANCHOR, "deal", Side.NONE))
                        .stance())
                .as("the primary target stays")
                .first()
                .isEqualTo(new Stance("deal", false, Stance.Label.NEUTRAL, 1, List.of()));
        assertThat(CorrectedRow.of(ROW, Spoken.stance(ANCHOR, "port_fees", Side.NEUTRAL))
                        .stance())
                .hasSize(3)
                .last()
                .isEqualTo(new Stance("port_fees", true, Stance.Label.NEUTRAL, 1, List.of()));
        assertThat(CorrectedRow.of(ROW, Spoken.stance(ANCHOR, "deal", Side.FAVOR))
                        .stance()
                        .getFirst()
                        .evidence())
                .as("the words still show it")
                .isNotEmpty();
    }

    @Test
    void whatIsConfirmedIsAStatement() {
        StatementRow row = CorrectedRow.of(ROW, Spoken.judged(ANCHOR, Judgement.CONFIRMED));
        assertThat(row.extractionConfidence()).isEqualTo(1);
        assertThat(row.attributionRule()).as("of the speaker nothing was said").isEqualTo("full-name");
    }
}
