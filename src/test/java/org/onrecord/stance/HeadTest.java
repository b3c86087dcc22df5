package org.onrecord.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.onrecord.model.Act;
import org.onrecord.model.Stance;

final class HeadTest {
    @Test
    void everyColumnBelongsToOneHead() {
        assertThat(columns(true)).hasSize(Head.OF_PAIR).last().isEqualTo(Head.OF_PAIR - 1);
        assertThat(columns(false)).hasSize(Head.OF_STATEMENT).last().isEqualTo(Head.OF_STATEMENT - 1);
        assertThat(Head.LABELS).containsExactlyInAnyOrder(Stance.Label.values()).hasSize(Head.STANCE.answers());
        assertThat(Head.ACTS).containsExactlyInAnyOrder(Act.Kind.values()).hasSize(Head.ACT.answers());
    }

    private static NavigableSet<Integer> columns(boolean ofPair) {
        NavigableSet<Integer> columns = new TreeSet<>();
        for (Head head : Head.values()) {
            for (int column = head.attention(); column < head.first() + head.answers(); column++) {
                assertThat(head.isOfPair() != ofPair || columns.add(column)).isTrue();
            }
        }
        return columns;
    }

    @Test
    void sharesAddUpToOne() {
        Random random = new Random(2);
        float[][] outputs = new float[7][Head.OF_PAIR];
        for (float[] row : outputs) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) (20 * random.nextGaussian());
            }
        }

        for (Head head : Head.values()) {
            Head.Pooled pooled = head.pool(outputs, 7);
            assertThat(Arrays.stream(pooled.shares()).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(pooled.probabilities()).sum()).isCloseTo(1, within(1e-9));
            assertThat(pooled.scores()).hasSize(head.answers());
        }
    }

    @Test
    void onePieceAnswersAlone() {
        float[][] outputs = {row(-500, 1, 2, 3)};

        Head.Pooled pooled = Head.STANCE.pool(outputs, 1);

        assertThat(pooled.shares()).containsExactly(1);
        assertThat(pooled.scores()).containsExactly(1, 2, 3);
    }

    @Test
    void piecesCountByTheirAttention() {
        float[][] outputs = {row((float) Math.log(3), 4, 0, 0), row(0, 0, 8, 0), row(100, 0, 0, 100)};

        Head.Pooled pooled = Head.STANCE.pool(outputs, 2);

        assertThat(pooled.shares()).containsExactly(new double[] {0.75, 0.25}, within(1e-6));
        assertThat(pooled.scores()).containsExactly(new double[] {3, 2, 0}, within(1e-6));
    }

    @Test
    void largeScoresDoNotOverflow() {
        assertThat(Head.Pooled.probabilities(new double[] {1_000, 1_000, -1_000}))
                .containsExactly(0.5, 0.5, 0);
    }

    private static float[] row(float attention, float favor, float against, float neutral) {
        float[] row = new float[Head.OF_PAIR];
        row[Head.STANCE.attention()] = attention;
        row[Head.STANCE.first()] = favor;
        row[Head.STANCE.first() + 1] = against;
        row[Head.STANCE.first() + 2] = neutral;
        return row;
    }
}
