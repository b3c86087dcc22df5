package org.onrecord.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.onrecord.extract.Crf;
import org.onrecord.extract.Tags;

/** Adam (Kingma and Ba, 2015) for the few scores of the random field, which are learned outside the array engine. */
final class CrfAdam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.999f;

    private final Crf crf;
    private final Crf means = Crf.untrained();
    private final Crf squares = Crf.untrained();

    CrfAdam(Crf crf) {
        this.crf = crf;
    }

    /** @param scale what the gradient is multiplied by first */
    void step(Crf gradient, int step, float rate, float scale) {
        float corrected = (float) (rate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
        for (int from = 0; from < Tags.COUNT; from++) {
            update(
                    crf.transitions()[from],
                    gradient.transitions()[from],
                    means.transitions()[from],
                    squares.transitions()[from],
                    corrected,
                    scale);
        }
        update(crf.starts(), gradient.starts(), means.starts(), squares.starts(), corrected, scale);
        update(crf.ends(), gradient.ends(), means.ends(), squares.ends(), corrected, scale);
    }

    private static void update(
            float[] values, float[] gradient, float[] means, float[] squares, float rate, float scale) {
        for (int i = 0; i < values.length; i++) {
            float slope = gradient[i] * scale;
            means[i] = BETA1 * means[i] + (1 - BETA1) * slope;
            squares[i] = BETA2 * squares[i] + (1 - BETA2) * slope * slope;
            values[i] -= (float) (rate * means[i] / (Math.sqrt(squares[i]) + 1e-8));
        }
    }

    /** The scores and the running means, by name. */
    Map<String, Tensor> tensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("scores", flat(crf));
        tensors.put("means", flat(means));
        tensors.put("squares", flat(squares));
        return tensors;
    }

    void load(Map<String, Tensor> tensors, String prefix) {
        fill(crf, tensors, prefix + "scores");
        fill(means, tensors, prefix + "means");
        fill(squares, tensors, prefix + "squares");
    }

    /** Transitions row by row, then starts, then ends: [labels + 2, labels]. */
    private static Tensor flat(Crf crf) {
        float[] values = new float[(Tags.COUNT + 2) * Tags.COUNT];
        for (int row = 0; row < Tags.COUNT + 2; row++) {
            System.arraycopy(row(crf, row), 0, values, row * Tags.COUNT, Tags.COUNT);
        }
        return new Tensor(new long[] {Tags.COUNT + 2, Tags.COUNT}, values);
    }

    private static void fill(Crf crf, Map<String, Tensor> tensors, String name) {
        Tensor tensor = Objects.requireNonNull(tensors.get(name), name);
        for (int row = 0; row < Tags.COUNT + 2; row++) {
            System.arraycopy(tensor.values(), row * Tags.COUNT, row(crf, row), 0, Tags.COUNT);
        }
    }

    private static float[] row(Crf crf, int row) {
        return row < Tags.COUNT ? crf.transitions()[row] : row == Tags.COUNT ? crf.starts() : crf.ends();
    }
}
