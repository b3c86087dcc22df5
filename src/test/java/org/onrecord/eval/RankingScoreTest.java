package org.onrecord.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RankingScoreTest {
    /** Gains 7, 3 and 1; the ranks 1, 2 and 3 divide by 1, 1.585 and 2. */
    @Test
    void workedExample() {
        double found = 1 / 1.0 + 7 / 1.5849625;
        double best = 7 / 1.0 + 3 / 1.5849625 + 1 / 2.0;

        assertThat(RankingScore.ndcg(List.of(1, 3, 0), List.of(1, 2, 3), 10)).isEqualTo(found / best, within(1e-7));
    }

    @Test
    void theBestOrderHasOne() {
        assertThat(RankingScore.ndcg(List.of(3, 2, 1, 0, 0), List.of(2, 1, 3), 10))
                .isEqualTo(1, within(1e-12));
    }

    @Test
    void whatIsBelowTheDepthDoesNotCount() {
        assertThat(RankingScore.ndcg(List.of(0, 0, 3), List.of(3), 2)).isZero();
        assertThat(RankingScore.ndcg(List.of(3, 0), List.of(3, 3, 3), 1)).isEqualTo(1, within(1e-12));
    }

    @Test
    void withoutAnswersThereIsNothingToGain() {
        assertThat(RankingScore.ndcg(List.of(0, 0), List.of(), 10)).isZero();
        assertThat(RankingScore.ndcg(List.of(), List.of(3), 10)).isZero();
    }
}
