package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;
import org.onrecord.model.Span;

final class ReliabilityTest {
    @Test
    void confidencesThatAreMetHaveNoError() {
        Reliability reliability = new Reliability();
        for (int i = 0; i < 10; i++) {
            reliability.add(0.75, i % 4 != 0 || i == 8);
        }
        for (int i = 0; i < 4; i++) {
            reliability.add(0.25, i == 0);
        }

        assertThat(reliability.expectedCalibrationError()).isCloseTo(10 / 14.0 * 0.05, within(1e-9));
    }

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        Reliability reliability = new Reliability();
        reliability.add(0.9, true);
        reliability.add(0.4, true);
        reliability.add(0.6, false);
        reliability.add(0.4, false);

        assertThat(reliability.areaUnderRoc()).isCloseTo((2 + 0.5) / 4, within(1e-9));
    }

    @Test
    void withoutWrongOnesThereIsNothingToTellApart() {
        Reliability reliability = new Reliability();
        reliability.add(0.9, true);

        assertThat(reliability.areaUnderRoc()).isEqualTo(0.5);
        assertThat(new Reliability().expectedCalibrationError()).isZero();
    }

    @Test
    void aPredictionIsRightWithAboutTheContentOfAGoldRelation() {
        LabelledRelations document = new LabelledRelations("a", "it rains a lot today", List.of(relation(0, 14)));

        assertThat(Reliability.right(document, List.of(relation(0, 8), relation(15, 20), relation(0, 2))))
                .containsExactly(true, false, false);
    }

    private static Relation relation(int begin, int end) {
        return new Relation(List.of(new Span(begin, end)), List.of(), List.of(), 1);
    }
}
