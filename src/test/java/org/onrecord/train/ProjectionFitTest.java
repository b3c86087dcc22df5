package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.PieceTable;
import org.onrecord.encode.Projection;
import org.onrecord.encode.TextVectors;
import org.onrecord.train.SearchTexts.Example;

final class ProjectionFitTest {
    private static final TrainingListener NOBODY = new TrainingListener() {
        @Override
        public void step(int done, int of) {
            // nobody asked
        }

        @Override
        public void line(String line) {
            // nobody asked
        }
    };

    private static final int NOISE = 0;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;

    private final List<Example> examples = new ArrayList<>();
    private final List<float[]> targets = new ArrayList<>();

    /**
     * Each text has a piece that says the direction, by its vector or by what piece it is, and three that say nothing; a mark in the vector
     * tells them apart.
     */
    ProjectionFitTest() {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            double angle = random.nextDouble() * 2;
            boolean left = random.nextBoolean();
            TextVectors.Builder text = new TextVectors.Builder();
            int says = random.nextInt(4);
            for (int piece = 0; piece < 4; piece++) {
                boolean noise = piece != says;
                double shown = noise ? random.nextGaussian() : angle;
                text.add(noise ? NOISE : left ? LEFT : RIGHT, piece, piece + 1, new float[] {
                    (float) Math.cos(shown), 100 * (float) Math.sin(shown), noise ? 7 : 8
                });
            }
            examples.add(new Example(text.build(), new int[] {0, 1, 2, 3}, ""));
            targets.add(unit((float) Math.cos(angle), (float) Math.sin(angle), left ? 0.7f : -0.7f));
        }
    }

    private static float[] unit(float... values) {
        float[] unit = new float[values.length];
        Matrices.add(1 / (float) Math.sqrt(Matrices.product(values, values)), values, unit);
        return unit;
    }

    private double cosine(ProjectionNetwork network, float[][] table) {
        Projection projection = network.projection(PieceTable.of(table));
        double sum = 0;
        for (int i = 0; i < examples.size(); i++) {
            sum += Matrices.product(
                            projection.of(
                                    examples.get(i).vectors(), examples.get(i).pieces()),
                            targets.get(i))
                    / examples.size();
        }
        return sum;
    }

    private double fitted(int epochs, double rate, boolean learned) {
        float[][] table = new float[3][3];
        return cosine(new ProjectionFit(epochs, rate, 1).of(examples, targets, table, learned, NOBODY), table);
    }

    @Test
    void attentionAndTheTableOfPiecesComeNearerThanTheMeanAlone() {
        double mean = fitted(1, 0, true);
        double attention = fitted(300, 2e-2, false);
        double both = fitted(300, 2e-2, true);

        assertThat(mean).isBetween(0.6, 0.9);
        assertThat(attention).isGreaterThan(mean + 0.02);
        assertThat(both).isGreaterThan(0.97);
    }

    @Test
    void aTableThatIsNotLearnedStaysAsItIs() {
        float[][] table = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
        new ProjectionFit(2, 1e-2, 1).of(examples, targets, table, false, NOBODY);

        assertThat(table).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        float[][] table = new float[3][3];
        float[][] again = new float[3][3];
        Projection first = new ProjectionFit(5, 1e-2, 1)
                .of(examples, targets, table, true, NOBODY)
                .projection(PieceTable.of(table));
        Projection second = new ProjectionFit(5, 1e-2, 1)
                .of(examples, targets, again, true, NOBODY)
                .projection(PieceTable.of(again));

        assertThat(second.linear()).isDeepEqualTo(first.linear());
        assertThat(second.attention()).isEqualTo(first.attention());
        assertThat(again).isDeepEqualTo(table);
    }

    @Test
    void leastSquaresFindTheLineThatThereIs() {
        float[][] inputs = {{-1, 1}, {0, 1}, {1, 1}};
        float[][] targets = {{1}, {3}, {5}};

        float[][] line = RidgeRegression.fit(inputs, targets);

        assertThat(line[0][0]).isEqualTo(2, within(1e-2f));
        assertThat(line[1][0]).isEqualTo(3, within(1e-2f));
    }

    @Test
    void scalingCanBeTakenIntoTheWeights() {
        List<float[]> vectors = List.of(new float[] {7, 100}, new float[] {8, -50}, new float[] {5, 20});
        Scaling scaling = Scaling.of(vectors);
        float[] weights = {2, -3, 0.5f};
        float[] vector = vectors.getFirst();

        float[][] rows = scaling.before(new float[][] {{2}, {-3}, {0.5f}});

        assertThat(rows[0][0] * vector[0] + rows[1][0] * vector[1] + rows[2][0])
                .isEqualTo(Matrices.product(weights, scaling.apply(vectors)[0]), within(1e-3f));
    }
}
