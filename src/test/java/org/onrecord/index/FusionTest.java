package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Test;

final class FusionTest {
    @Test
    void whatIsHighInBothRankingsComesFirst() {
        ScoreDoc[] fused = Fusion.of(ranking(7, 3, 5), ranking(3, 9), 10);
        assertThat(Arrays.stream(fused).map(document -> document.doc)).containsExactly(3, 9, 7, 5);
        assertThat(fused[0].score).isCloseTo(1 / 12F + 2 / 11F, within(1e-6F));
    }

    @Test
    void meaningCountsMoreAndNoMoreComeThanAsked() {
        ScoreDoc[] fused = Fusion.of(ranking(8, 4), ranking(), 1);
        assertThat(Arrays.stream(fused).map(document -> document.doc)).containsExactly(8);
        assertThat(Fusion.of(ranking(9, 4), ranking(4, 9), 5)[0].doc)
                .as("what means it comes first")
                .isEqualTo(4);
        assertThat(Fusion.of(ranking(), ranking(), 5)).isEmpty();
    }

    private static ScoreDoc[] ranking(int... documents) {
        return IntStream.of(documents)
                .mapToObj(document -> new ScoreDoc(document, 1))
                .toArray(ScoreDoc[]::new);
    }
}
