package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NeighbourLossTest {
    private static final float[][] TARGETS = {{1, 0, 0}, {0.8f, 0.6f, 0}, {0, 0.6f, 0.8f}};

    @Test
    void isNothingWhereTheOutputsPointWhereTheTeacherDoes() {
        float[][] outputs = {{2, 0, 0}, {0.4f, 0.3f, 0}, {0, 6, 8}};

        NeighbourLoss loss = NeighbourLoss.of(outputs, TARGETS);

        assertThat(loss.value()).isEqualTo(0, within(1e-6));
        for (float[] row : loss.gradient()) {
            for (float slope : row) {
                assertThat(slope).isEqualTo(0, within(1e-5f));
            }
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheValue() {
        float[][] outputs = {{0.9f, 0.3f, 0.1f}, {0.5f, 0.9f, -0.2f}, {0.2f, 0.7f, 0.6f}};
        float step = 1e-2f;

        NeighbourLoss loss = NeighbourLoss.of(outputs, TARGETS);

        for (int row = 0; row < outputs.length; row++) {
            for (int i = 0; i < outputs[row].length; i++) {
                float before = outputs[row][i];
                outputs[row][i] = before + step;
                double above = NeighbourLoss.of(outputs, TARGETS).value();
                outputs[row][i] = before - step;
                double below = NeighbourLoss.of(outputs, TARGETS).value();
                outputs[row][i] = before;
                assertThat((double) loss.gradient()[row][i]).isEqualTo((above - below) / (2 * step), within(2e-3));
            }
        }
    }
}
