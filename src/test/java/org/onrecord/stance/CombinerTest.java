package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Span;

final class CombinerTest {
    private static final String SAID = "May a constructive, so-called deal not be reached?";

    @Test
    void withoutAFitTheNetworksProbabilitiesStayAsTheyAre() {
        for (double[] stance : new double[][] {{0.7, 0.2, 0.1}, {0.1, 0.2, 0.7}, {0.15, 0.6, 0.25}}) {
            for (Side side : Side.values()) {
                assertThat(Combiner.network().of(features(stance, side, true))).containsExactly(stance, within(1e-9));
            }
        }
    }

    @Test
    void impossibleAnswersStayFinite() {
        assertThat(Combiner.network().of(features(new double[] {1, 0, 0}, Side.NONE, false)))
                .containsExactly(new double[] {1, 0, 0}, within(1e-5));
    }

    @Test
    void everyFeatureHasItsName() {
        double[] features = features(new double[] {0.7, 0.2, 0.1}, Side.OTHERS, true);

        assertThat(features).hasSize(Combiner.width()).hasSameSizeAs(StanceFeatures.names());
        assertThat(StanceFeatures.names()).doesNotHaveDuplicates();
        assertThat(value(features, "bias")).isEqualTo(1);
        assertThat(value(features, "own")).isZero();
        assertThat(value(features, "others")).isEqualTo(1);
        assertThat(value(features, "primary")).isEqualTo(1);
        assertThat(value(features, "cooperative")).isCloseTo(0.6 + 0.1 - 0.1 - 0.05, within(1e-9));
        assertThat(value(features, "primary unnamed")).isZero();
    }

    @Test
    void theToneCountsApartForWhatIsAgreedAndForAMeasure() {
        double[] agreed = features(new double[] {0.7, 0.2, 0.1}, Side.NONE, true);
        double[] measure = features(new double[] {0.7, 0.2, 0.1}, Side.OWN, true);

        assertThat(value(agreed, "tone of agreed"))
                .isEqualTo(value(measure, "tone of measure"))
                .isNotZero();
        assertThat(value(agreed, "tone of measure")).isZero();
        assertThat(value(measure, "tone of agreed")).isZero();
    }

    @Test
    void refusesWeightsOfAnotherShape() {
        List<Double> row = Collections.nCopies(Combiner.width(), 0.0);
        assertThatIllegalArgumentException().isThrownBy(() -> new Combiner(List.of(row, row)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Combiner(List.of(row, row, row.subList(1, row.size()))))
                .withMessageContaining("3 rows of " + Combiner.width());
    }

    private static double[] features(double[] stance, Side side, boolean primary) {
        Answers answers = new Answers(
                stance,
                new double[] {0.2, 0.3, 0.5},
                0,
                new double[5],
                new double[] {0.6, 0.1, 0.1, 0.05, 0.15},
                List.of());
        List<Span> content = List.of(new Span(0, SAID.length()));
        return StanceFeatures.of(
                answers, new StanceJudge.Context(Wording.of(SAID, content), side, primary, Naming.How.BEFORE));
    }

    private static double value(double[] features, String name) {
        return features[StanceFeatures.names().indexOf(name)];
    }
}
