package org.onrecord.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class ProjectionTest {
    /** Gives (x, y) and beside it, where x is above 1, ten times what it is above it in y. */
    private final Projection bent = new Projection(
            new float[][] {{1, 0}, {0, 1}, {0, 0}}, new float[][] {{1}, {0}, {-1}}, new float[][] {{0, 10}});

    @Test
    void theOutcomeHasLengthOne() {
        Projection linear = new Projection(new float[][] {{1, 0}, {0, 1}, {2, 0}}, new float[3][0], new float[0][]);

        assertThat(linear.of(new float[] {1, 4})).containsExactly(0.6f, 0.8f);
    }

    @Test
    void hiddenUnitsBendIt() {
        assertThat(bent.of(new float[] {1, 0})).containsExactly(1, 0);
        assertThat(bent.of(new float[] {3, -16})).containsExactly(0.6f, 0.8f);
    }

    @Test
    void refusesWhatDoesNotFit() {
        float[][] linear = {{1}, {0}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bent.of(new float[] {1}))
                .withMessageContaining("1 numbers instead of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection(linear, new float[][] {{1}}, new float[][] {{1}}))
                .withMessageContaining("hidden");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Projection(linear, linear, new float[][] {{1, 2}}))
                .withMessageContaining("output");
    }
}
