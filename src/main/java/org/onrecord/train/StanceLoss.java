package org.onrecord.train;

import java.util.Arrays;
import org.onrecord.stance.Head;

/** The cross-entropy of the pooled answers, a little of each right answer given to the others, with the gradient toward the outputs. */
final class StanceLoss {
    /** Label smoothing (Szegedy and others, 2016), since labels are opinions. */
    private static final double SMOOTHING = 0.05;

    /** Kept off zero, whose logarithm is not finite. */
    private static final double LEAST = 1e-12;

    private StanceLoss() {}

    /**
     * Adds the gradient of one pair.
     *
     * @param ofPair whether the outputs are those of the network that reads pairs, or of the one that reads statements alone
     * @param scale of loss and gradient
     * @param outputs the network's, as many for each piece as it gives
     * @param offset where the pair's first piece begins in {@code outputs} and {@code gradients}
     * @return the loss, in natural logarithms, over the network's heads whose answer is known
     */
    static double add(
            StanceExample example, boolean ofPair, double scale, float[] outputs, float[] gradients, int offset) {
        float[][] rows = rows(example, outputs, offset, ofPair ? Head.OF_PAIR : Head.OF_STATEMENT);
        double loss = 0;
        for (Head head : Head.values()) {
            int answer = example.answer(head);
            if (answer >= 0 && head.isOfPair() == ofPair) {
                loss += add(head, answer, scale, rows, gradients, offset);
            }
        }
        return loss;
    }

    /** The statement's rows. */
    private static float[][] rows(StanceExample example, float[] outputs, int offset, int width) {
        float[][] rows = new float[example.pair().statement()][];
        for (int i = 0; i < rows.length; i++) {
            int from = offset + i * width;
            rows[i] = Arrays.copyOfRange(outputs, from, from + width);
        }
        return rows;
    }

    private static double add(Head head, int answer, double scale, float[][] rows, float[] gradients, int offset) {
        Head.Pooled pooled = head.pool(rows, rows.length);
        double[] slope = pooled.probabilities();
        double loss = 0;
        for (int i = 0; i < slope.length; i++) {
            double wanted = SMOOTHING / slope.length + (i == answer ? 1 - SMOOTHING : 0);
            loss -= scale * wanted * Math.log(Math.max(LEAST, slope[i]));
            slope[i] = scale * (slope[i] - wanted);
        }
        for (int piece = 0; piece < rows.length; piece++) {
            int at = offset + piece * rows[piece].length;
            double share = pooled.shares()[piece];
            double drift = 0;
            for (int i = 0; i < slope.length; i++) {
                gradients[at + head.first() + i] += (float) (share * slope[i]);
                drift += slope[i] * (rows[piece][head.first() + i] - pooled.scores()[i]);
            }
            gradients[at + head.attention()] += (float) (share * drift);
        }
        return loss;
    }
}
