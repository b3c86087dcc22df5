package org.onrecord.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onrecord.encode.PieceTable;
import org.onrecord.encode.Projection;
import org.onrecord.train.SearchTexts.Example;

/**
 * A {@link Projection} while it is fitted. Vectors are scaled here; since the weights of a text's pieces sum to 1, their mean can be scaled
 * in place of each, and to a softmax what is added to all scores is nothing.
 */
final class ProjectionNetwork {
    /** What stands in a text is learned from few of them: larger steps. */
    private static final double TABLE_RATE = 3;

    private final Scaling scaling;
    private final float[][] linear;
    private final float[][] attention;
    private final float[][] table;
    private final AdamRows ofLinear;
    private final AdamRows ofAttention;
    private final AdamRows ofTable;
    private final boolean learned;

    private ProjectionNetwork(Scaling scaling, float[][] linear, float[][] table, boolean learned) {
        this.scaling = scaling;
        this.linear = linear;
        this.attention = new float[1][scaling.means().length];
        this.table = table;
        this.learned = learned;
        ofLinear = new AdamRows(linear);
        ofAttention = new AdamRows(attention);
        ofTable = new AdamRows(table);
    }

    /** With the linear map that, of the mean of a text's vectors, comes closest to the targets; all pieces of a text count the same. */
    static ProjectionNetwork of(List<Example> examples, List<float[]> targets, float[][] table, boolean learned) {
        List<float[]> means = examples.stream().map(ProjectionNetwork::mean).toList();
        Scaling scaling = Scaling.of(means);
        float[][] rest = new float[examples.size()][];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = targets.get(i).clone();
            Example example = examples.get(i);
            for (int piece : example.pieces()) {
                Matrices.add(
                        -1f / example.pieces().length, table[example.vectors().id(piece)], rest[i]);
            }
        }
        float[][] linear = RidgeRegression.fit(scaling.apply(means), rest);
        return new ProjectionNetwork(scaling, linear, table, learned);
    }

    private static float[] mean(Example example) {
        float[] equal = new float[example.pieces().length];
        Arrays.fill(equal, 1f / equal.length);
        return example.vectors().sum(equal, example.pieces());
    }

    /** A text on its way through the network: the weights of its pieces and its scaled mean, behind which stands a 1. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Read(Example example, float[] weights, float[] mean) {}

    /**
     * One step down the loss of a batch.
     *
     * @return the loss before it
     */
    double step(List<Example> batch, float[][] targets, double rate) {
        float[] attended = attended();
        List<Read> texts =
                batch.stream().map(example -> read(example, attended)).toList();
        NeighbourLoss loss = NeighbourLoss.of(outputs(texts), targets);
        float[][] means = texts.stream().map(Read::mean).toArray(float[][]::new);
        float[][] back = Matrices.product(loss.gradient(), Matrices.transposed(linear));
        float[] slope = new float[attention[0].length];
        Map<Integer, float[]> slopes = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            attend(texts.get(i), back[i], loss.gradient()[i], slope);
            collect(texts.get(i), loss.gradient()[i], slopes);
        }
        descend(Matrices.productOfTransposed(means, loss.gradient()), slope, slopes, rate);
        return loss.value();
    }

    private void descend(float[][] ofMap, float[] slope, Map<Integer, float[]> slopes, double rate) {
        Map<Integer, float[]> rows = new TreeMap<>();
        for (int row = 0; row < ofMap.length; row++) {
            rows.put(row, ofMap[row]);
        }
        ofLinear.step(rows, rate);
        ofAttention.step(Map.of(0, slope), rate);
        ofTable.step(slopes, TABLE_RATE * rate);
    }

    /** What the texts give, of any length. */
    private float[][] outputs(List<Read> texts) {
        float[][] outputs = Matrices.product(texts.stream().map(Read::mean).toArray(float[][]::new), linear);
        for (int i = 0; i < outputs.length; i++) {
            Read text = texts.get(i);
            for (int piece = 0; piece < text.weights().length; piece++) {
                Matrices.add(text.weights()[piece], table[id(text, piece)], outputs[i]);
            }
        }
        return outputs;
    }

    private static int id(Read text, int piece) {
        return text.example().vectors().id(text.example().pieces()[piece]);
    }

    /** The attention to vectors as they are. */
    private float[] attended() {
        float[] attended = attention[0].clone();
        for (int i = 0; i < attended.length; i++) {
            attended[i] /= scaling.deviations()[i];
        }
        return attended;
    }

    private Read read(Example example, float[] attended) {
        float[] weights = example.vectors().shares(attended, example.pieces());
        float[] mean = example.vectors().sum(weights, example.pieces());
        return new Read(example, weights, scaling.apply(List.of(mean))[0]);
    }

    /** Adds the attention's share of the gradient: through a softmax, that of each piece less their mean. */
    private void attend(Read text, float[] back, float[] gradient, float[] slope) {
        float[] ofVectors = new float[slope.length];
        for (int i = 0; i < ofVectors.length; i++) {
            ofVectors[i] = back[i] / scaling.deviations()[i];
        }
        double[] gains = new double[text.weights().length];
        double mean = 0;
        for (int piece = 0; piece < gains.length; piece++) {
            gains[piece] = text.example().vectors().product(text.example().pieces()[piece], ofVectors)
                    + Matrices.product(table[id(text, piece)], gradient);
            mean += text.weights()[piece] * gains[piece];
        }
        float[] shares = new float[gains.length];
        for (int piece = 0; piece < gains.length; piece++) {
            shares[piece] = (float) (text.weights()[piece] * (gains[piece] - mean));
        }
        float[] sum = text.example().vectors().sum(shares, text.example().pieces());
        for (int i = 0; i < slope.length; i++) {
            slope[i] += sum[i] / scaling.deviations()[i];
        }
    }

    private void collect(Read text, float[] gradient, Map<Integer, float[]> slopes) {
        for (int piece = 0; learned && piece < text.weights().length; piece++) {
            float[] sum = slopes.computeIfAbsent(id(text, piece), row -> new float[gradient.length]);
            Matrices.add(text.weights()[piece], gradient, sum);
        }
    }

    /** The projection of vectors as they are before scaling. */
    Projection projection(PieceTable pieces) {
        return new Projection(scaling.before(linear), attended(), pieces);
    }
}
