package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.onrecord.model.Stance.Label.AGAINST;
import static org.onrecord.model.Stance.Label.FAVOR;
import static org.onrecord.model.Stance.Label.NEUTRAL;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.eval.LabelAgreement.LabelPair;

final class LabelAgreementTest {
    /** Worked by hand: 6 of 10 agree; by chance (5 * 6 + 3 * 1 + 2 * 2) / 100 would; one label is missing. */
    @Test
    void workedExample() {
        LabelAgreement agreement = new LabelAgreement(List.of(
                new LabelPair(FAVOR, FAVOR),
                new LabelPair(FAVOR, FAVOR),
                new LabelPair(FAVOR, FAVOR),
                new LabelPair(FAVOR, FAVOR),
                new LabelPair(FAVOR, NEUTRAL),
                new LabelPair(AGAINST, AGAINST),
                new LabelPair(AGAINST, FAVOR),
                new LabelPair(AGAINST, null),
                new LabelPair(NEUTRAL, NEUTRAL),
                new LabelPair(NEUTRAL, FAVOR)));

        assertThat(agreement.accuracy()).isEqualTo(0.6);
        assertThat(agreement.kappa()).isEqualTo((0.6 - 0.37) / 0.63, within(1e-9));
        // F1: favor 2 * 4 / (6 + 5), against 2 * 1 / (1 + 3), neutral 2 * 1 / (2 + 2)
        assertThat(agreement.macroF1()).isEqualTo((8.0 / 11 + 0.5 + 0.5) / 3, within(1e-9));
    }

    @Test
    void labelsThatTheGoldDataDoesNotUseAreNoClasses() {
        LabelAgreement agreement =
                new LabelAgreement(List.of(new LabelPair(FAVOR, FAVOR), new LabelPair(FAVOR, NEUTRAL)));

        assertThat(agreement.macroF1()).isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void oneLabelOnlyIsNoEvidenceOfAgreement() {
        LabelAgreement agreement = new LabelAgreement(Collections.nCopies(3, new LabelPair(NEUTRAL, NEUTRAL)));

        assertThat(agreement.accuracy()).isEqualTo(1);
        assertThat(agreement.kappa()).isZero();
    }

    @Test
    void disagreementIsBelowChance() {
        LabelAgreement agreement =
                new LabelAgreement(List.of(new LabelPair(FAVOR, AGAINST), new LabelPair(AGAINST, FAVOR)));

        assertThat(agreement.kappa()).isEqualTo(-1, within(1e-9));
    }
}
