package org.onrecord.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.encode.Projection;

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

    private final List<float[]> vectors = new ArrayList<>();
    private final List<float[]> bent = new ArrayList<>();

    /** Where the first number is above 0 the target turns, which no linear map does. */
    ProjectionFitTest() {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            float x = (float) random.nextGaussian();
            float y = (float) random.nextGaussian();
            vectors.add(new float[] {x + 7, 100 * y});
            double angle = x > 0 ? 1 : 2;
            bent.add(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
        }
    }

    private double cosine(Projection projection) {
        double sum = 0;
        for (int i = 0; i < vectors.size(); i++) {
            sum += Matrices.product(projection.of(vectors.get(i)), bent.get(i)) / vectors.size();
        }
        return sum;
    }

    @Test
    void theNetworkComesNearerThanTheLinearMapThatItBeginsWith() {
        double linear = cosine(new ProjectionFit(8, 1, 0, 1).of(vectors, bent, NOBODY));
        double network = cosine(new ProjectionFit(8, 300, 2e-2, 1).of(vectors, bent, NOBODY));

        assertThat(linear).isBetween(0.9, 0.98);
        assertThat(network).isGreaterThan(0.99);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Projection first = new ProjectionFit(4, 5, 1e-2, 1).of(vectors, bent, NOBODY);
        Projection second = new ProjectionFit(4, 5, 1e-2, 1).of(vectors, bent, NOBODY);
        Projection other = new ProjectionFit(4, 5, 1e-2, 2).of(vectors, bent, NOBODY);

        assertThat(second.hidden()).isDeepEqualTo(first.hidden());
        assertThat(second.linear()).isDeepEqualTo(first.linear());
        assertThat(other.hidden()[0][0]).isNotEqualTo(first.hidden()[0][0]);
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
        Scaling scaling = Scaling.of(vectors);
        float[] weights = {2, -3, 0.5f};
        float[] vector = vectors.getFirst();

        float[][] rows = scaling.before(new float[][] {{2}, {-3}, {0.5f}});

        assertThat(rows[0][0] * vector[0] + rows[1][0] * vector[1] + rows[2][0])
                .isEqualTo(Matrices.product(weights, scaling.apply(vectors)[0]), within(1e-3f));
    }
}
