package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Crf;
import org.onrecord.extract.Tags;
import org.onrecord.extract.Window;

final class HeadLossTest {
    private static final double STEP = 1e-2;

    /** [CLS], four words of which the second has two pieces, [SEP]. */
    private static final Window WINDOW = new Window(
            new int[] {101, 5, 6, 7, 8, 9, 102},
            new int[7],
            new int[] {1, 2, 4, 5},
            new int[] {0, 4, 9, 12},
            new int[] {3, 8, 11, 15});

    private static final LabelledWindow LABELLED = new LabelledWindow(
            WINDOW,
            new int[] {
                Tags.of(Tags.SOURCE, 0, 1),
                Tags.of(Tags.CUE, 0, 1),
                Tags.of(Tags.CONTENT, 0, 2),
                Tags.of(Tags.CONTENT, 1, 2)
            },
            List.of(
                    new LabelledWindow.Link(Tags.CONTENT, 2, 1),
                    new LabelledWindow.Link(Tags.CUE, 1, 0),
                    new LabelledWindow.Link(Tags.CONTENT, 3, LabelledWindow.NOTHING)));

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        Random random = new Random(3);
        float[] outputs = new float[WINDOW.size() * Tags.WIDTH];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = (float) random.nextGaussian();
        }
        float[] gradients = new float[outputs.length];
        new HeadLoss(Crf.untrained()).add(LABELLED, outputs, gradients, 0);

        for (int i = 0; i < outputs.length; i += 7) {
            assertThat((double) gradients[i]).as("output %d", i).isCloseTo(slope(outputs, i), within(2e-2));
        }
    }

    @Test
    void theFieldsGradientIsTheSlopeOfTheLoss() {
        float[] outputs = new float[WINDOW.size() * Tags.WIDTH];
        Crf crf = Crf.untrained();
        HeadLoss loss = new HeadLoss(crf);
        loss.add(LABELLED, outputs, new float[outputs.length], 0);
        int from = LABELLED.labels()[0];
        int to = LABELLED.labels()[1];

        crf.transitions()[from][to] += (float) STEP;
        double above = new HeadLoss(crf).add(LABELLED, outputs, new float[outputs.length], 0);
        crf.transitions()[from][to] -= (float) (2 * STEP);
        double below = new HeadLoss(crf).add(LABELLED, outputs, new float[outputs.length], 0);

        assertThat((double) loss.gradient.transitions()[from][to])
                .isCloseTo((above - below) / (2 * STEP), within(1e-2));
    }

    @Test
    void onlyFirstPiecesAndTheBeginningCount() {
        Random random = new Random(4);
        float[] outputs = new float[WINDOW.size() * Tags.WIDTH];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = (float) random.nextGaussian();
        }
        float[] gradients = new float[outputs.length];
        new HeadLoss(Crf.untrained()).add(LABELLED, outputs, gradients, 0);

        for (int piece : new int[] {3, 6}) {
            for (int i = 0; i < Tags.WIDTH; i++) {
                assertThat(gradients[piece * Tags.WIDTH + i]).isZero();
            }
        }
    }

    private static double slope(float[] outputs, int i) {
        float before = outputs[i];
        outputs[i] = (float) (before + STEP);
        double above = new HeadLoss(Crf.untrained()).add(LABELLED, outputs, new float[outputs.length], 0);
        outputs[i] = (float) (before - STEP);
        double below = new HeadLoss(Crf.untrained()).add(LABELLED, outputs, new float[outputs.length], 0);
        outputs[i] = before;
        return (above - below) / (2 * STEP);
    }
}
