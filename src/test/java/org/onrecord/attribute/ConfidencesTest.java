package org.onrecord.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfidencesTest {
    @Test
    void thoseToBeginWithAreTheSharesThemselves() {
        for (double share : new double[] {0.01, 0.25, 0.5, 0.9}) {
            assertThat(Confidences.none().of("pronoun", Confidences.features(share)))
                    .isCloseTo(share, within(1e-9));
        }
    }

    @Test
    void aShareOfNothingOrAllIsNeverQuiteSure() {
        assertThat(Confidences.none().of("pronoun", Confidences.features(0))).isCloseTo(0.001, within(1e-6));
        assertThat(Confidences.none().of("pronoun", Confidences.features(1))).isCloseTo(0.999, within(1e-6));
    }

    @Test
    void eachRuleHasItsOwn() {
        Map<String, double[]> weights = weights();
        weights.put("role", new double[] {2, 0});
        Confidences confidences = Confidences.of(weights);

        assertThat(confidences.of("role", Confidences.features(0.3))).isCloseTo(0.881, within(1e-3));
        assertThat(confidences.of("full-name", Confidences.features(0.3))).isCloseTo(0.3, within(1e-3));
    }

    @Test
    void noRuleMayBeMissing() {
        Map<String, double[]> weights = weights();
        weights.remove("role");

        assertThatThrownBy(() -> Confidences.of(weights)).hasMessage("role");
        assertThatThrownBy(() -> Confidences.none().of("no-such-rule", Confidences.features(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, double[]> weights() {
        Map<String, double[]> weights = new HashMap<>();
        Confidences.rules().forEach(rule -> weights.put(rule, new double[] {0, 1}));
        return weights;
    }
}
