package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.attribute.Confidences;
import org.onrecord.eval.Reliability;

final class RuleConfidencesTest {
    @Test
    void aRuleIsAsSureAsItWasRight() {
        RuleConfidences seen = drawn(2_000, 1);

        Confidences fitted = seen.fit();

        // Drawn with the log odds of the share halved.
        assertThat(of(fitted, "pronoun", 0.5)).isCloseTo(0.5, within(0.05));
        assertThat(of(fitted, "pronoun", 0.9)).isCloseTo(0.75, within(0.05));
        assertThat(of(fitted, "pronoun", 0.1)).isCloseTo(0.25, within(0.05));
        assertThat(of(fitted, "role", 1)).isCloseTo(0.9, within(0.02));
    }

    @Test
    void aRuleThatWasNeverSeenHasThePriorsShare() {
        Confidences fitted = drawn(50, 2).fit();

        assertThat(of(fitted, "author", 1)).isCloseTo(0.75, within(0.02));
        assertThat(of(fitted, "author", 0.5)).isBetween(0.4, 0.75);
    }

    @Test
    void foldsAddUp() {
        RuleConfidences all = new RuleConfidences();
        all.addAll(drawn(300, 3));
        all.addAll(drawn(300, 4));

        assertThat(all.lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("role")
                        .contains("right 0.900")
                        .endsWith("of 600"))
                .anySatisfy(line -> assertThat(line).startsWith("pronoun").endsWith("of 600"));
    }

    @Test
    void whatWasFittedElsewhereIsJudged() {
        Reliability reliability = new Reliability();

        drawn(2_000, 5).judge(drawn(2_000, 6).fit(), reliability);

        assertThat(reliability.expectedCalibrationError()).isLessThan(0.03);
        assertThat(reliability.areaUnderRoc()).isGreaterThan(0.6);
    }

    private static double of(Confidences confidences, String rule, double share) {
        return confidences.of(rule, Confidences.features(share));
    }

    private static RuleConfidences drawn(int count, long seed) {
        Random random = new Random(seed);
        RuleConfidences seen = new RuleConfidences();
        for (int i = 0; i < count; i++) {
            double share = 0.05 + 0.9 * random.nextDouble();
            double odds = Math.sqrt(share / (1 - share));
            seen.add("pronoun", share, random.nextDouble() < odds / (1 + odds));
            seen.add("role", 1, i % 10 != 0);
        }
        return seen;
    }
}
