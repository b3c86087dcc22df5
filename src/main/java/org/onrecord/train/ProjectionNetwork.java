package org.onrecord.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.onrecord.encode.Projection;

/** A {@link Projection} while it is fitted: Adam over batches. Matrices lie [in, out], the last row of the first two being the biases. */
final class ProjectionNetwork {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double TINY = 1e-8;
    /** Small, so that it begins as the linear map alone. */
    private static final double OUTPUT_SPREAD = 0.03;

    private final float[][] linear;
    private final float[][] hidden;
    private final float[][] output;
    private final List<float[]> first = new ArrayList<>();
    private final List<float[]> second = new ArrayList<>();
    private int steps;

    /**
     * @param linear the map to begin with
     * @param units of the hidden layer
     */
    ProjectionNetwork(float[][] linear, int units, Random random) {
        this.linear = Arrays.stream(linear).map(float[]::clone).toArray(float[][]::new);
        int inputs = linear.length - 1;
        this.hidden = drawn(inputs + 1, units, Math.sqrt(1.0 / inputs), random);
        Arrays.fill(hidden[inputs], 0);
        this.output = drawn(units, linear[0].length, OUTPUT_SPREAD * Math.sqrt(1.0 / units), random);
        for (float[] row : rows()) {
            first.add(new float[row.length]);
            second.add(new float[row.length]);
        }
    }

    private static float[][] drawn(int rows, int length, double spread, Random random) {
        float[][] drawn = new float[rows][length];
        for (float[] row : drawn) {
            for (int i = 0; i < length; i++) {
                row[i] = (float) (random.nextGaussian() * spread);
            }
        }
        return drawn;
    }

    private List<float[]> rows() {
        List<float[]> rows = new ArrayList<>(List.of(linear));
        rows.addAll(List.of(hidden));
        rows.addAll(List.of(output));
        return rows;
    }

    /**
     * One step down the loss of a batch.
     *
     * @param inputs standardised, each with a last element of 1
     * @return the loss before it
     */
    double step(float[][] inputs, float[][] targets, double rate) {
        float[][] units = units(inputs);
        NeighbourLoss loss = NeighbourLoss.of(outputs(inputs, units), targets);
        float[][] back = Matrices.product(loss.gradient(), Matrices.transposed(output));
        for (int i = 0; i < back.length; i++) {
            for (int unit = 0; unit < back[i].length; unit++) {
                back[i][unit] = units[i][unit] > 0 ? back[i][unit] : 0;
            }
        }
        List<float[]> gradient = new ArrayList<>(List.of(Matrices.productOfTransposed(inputs, loss.gradient())));
        gradient.addAll(List.of(Matrices.productOfTransposed(inputs, back)));
        gradient.addAll(List.of(Matrices.productOfTransposed(units, loss.gradient())));
        descend(gradient, rate);
        return loss.value();
    }

    /** What the network gives, of any length. */
    float[][] outputs(float[][] inputs) {
        return outputs(inputs, units(inputs));
    }

    private float[][] units(float[][] inputs) {
        float[][] units = Matrices.product(inputs, hidden);
        for (float[] row : units) {
            for (int unit = 0; unit < row.length; unit++) {
                row[unit] = Math.max(0, row[unit]);
            }
        }
        return units;
    }

    private float[][] outputs(float[][] inputs, float[][] units) {
        float[][] outputs = Matrices.product(inputs, linear);
        float[][] beside = Matrices.product(units, output);
        for (int i = 0; i < outputs.length; i++) {
            Matrices.add(1, beside[i], outputs[i]);
        }
        return outputs;
    }

    private void descend(List<float[]> gradient, double rate) {
        steps++;
        double firstScale = 1 - Math.pow(FIRST_MOMENT, steps);
        double secondScale = 1 - Math.pow(SECOND_MOMENT, steps);
        List<float[]> rows = rows();
        for (int r = 0; r < rows.size(); r++) {
            float[] weights = rows.get(r);
            float[] mean = first.get(r);
            float[] square = second.get(r);
            float[] slope = gradient.get(r);
            for (int i = 0; i < weights.length; i++) {
                mean[i] = (float) (FIRST_MOMENT * mean[i] + (1 - FIRST_MOMENT) * slope[i]);
                square[i] = (float) (SECOND_MOMENT * square[i] + (1 - SECOND_MOMENT) * slope[i] * slope[i]);
                double step = mean[i] / firstScale / (Math.sqrt(square[i] / secondScale) + TINY);
                weights[i] -= (float) (rate * step);
            }
        }
    }

    /** The projection of vectors as they are before {@code scaling}. */
    Projection projection(Scaling scaling) {
        return new Projection(scaling.before(linear), scaling.before(hidden), output);
    }
}
