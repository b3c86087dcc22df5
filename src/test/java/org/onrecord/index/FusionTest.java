package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

final class FusionTest {
    @Test
    void whatIsHighInBothRankingsComesFirst() {
        ScoreDoc[] fused = Fusion.of(List.of(ranking(7, 3, 5), ranking(3, 9)), 10);
        assertThat(Arrays.stream(fused).map(document -> document.doc)).containsExactly(3, 7, 9, 5);
        assertThat(fused[0].score).isCloseTo(1 / 62F + 1 / 61F, within(1e-6F));
    }

    @Test
    void equalsComeInOrderOfTheirNumbersAndNoMoreThanAsked() {
        ScoreDoc[] fused = Fusion.of(List.of(ranking(8), ranking(2), ranking(4)), 2);
        assertThat(Arrays.stream(fused).map(document -> document.doc)).containsExactly(2, 4);
        assertThat(Fusion.of(List.of(ranking(), ranking()), 5)).isEmpty();
    }

    private static ScoreDoc[] ranking(int... documents) {
        return IntStream.of(documents)
                .mapToObj(document -> new ScoreDoc(document, 1))
                .toArray(ScoreDoc[]::new);
    }
}
