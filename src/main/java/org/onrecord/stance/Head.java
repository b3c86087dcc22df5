package org.onrecord.stance;

import java.util.List;
import org.onrecord.model.Act;
import org.onrecord.model.Stance;

/**
 * A question that a network answers, and where its numbers stand among the network's outputs for a word piece: one says how much the piece
 * counts, the others what it says of each answer. The answer's scores are the weighted mean over the statement's pieces (attention pooling;
 * Yang and others, 2016), so that each piece's share in the answer can be told.
 */
public enum Head {
    /** Which side the speaker takes: favor, against or neutral. */
    STANCE(0, 3, true),
    /** Whether the statement is about the target: no, yes. */
    ABOUT(4, 2, true),
    /** What kind of act the statement is. */
    ACT(7, 5, true),
    /** How the words treat the target, whoever speaks: favor, against or neutral. */
    POLARITY(13, 3, true),
    /** As {@link #ACT}, but told from the statement alone. */
    ACT_ALONE(0, 5, false);

    /** The order of the answers to {@link #STANCE} and {@link #POLARITY}. */
    public static final List<Stance.Label> LABELS =
            List.of(Stance.Label.FAVOR, Stance.Label.AGAINST, Stance.Label.NEUTRAL);

    /** The order of the answers to {@link #ACT} and {@link #ACT_ALONE}. */
    public static final List<Act.Kind> ACTS = List.of(
            Act.Kind.VERBAL_COOPERATION,
            Act.Kind.MATERIAL_COOPERATION,
            Act.Kind.VERBAL_CONFLICT,
            Act.Kind.MATERIAL_CONFLICT,
            Act.Kind.NONE);

    /** How many numbers the network that reads a statement and a target gives for a piece. */
    public static final int OF_PAIR = 17;

    /** How many numbers the network that reads a statement alone gives for a piece. */
    public static final int OF_STATEMENT = 6;

    private final int attention;
    private final int answers;
    private final boolean ofPair;

    Head(int attention, int answers, boolean ofPair) {
        this.attention = attention;
        this.answers = answers;
        this.ofPair = ofPair;
    }

    /** Whether the network that reads a statement and a target answers, rather than the one that reads a statement alone. */
    public boolean isOfPair() {
        return ofPair;
    }

    /** The column of how much a piece counts. */
    public int attention() {
        return attention;
    }

    /** The column of the first answer; the others follow. */
    public int first() {
        return attention + 1;
    }

    /** The number of answers. */
    public int answers() {
        return answers;
    }

    /**
     * The answer for a statement.
     *
     * @param outputs of the network, a row for each piece
     * @param statement how many of the rows are the statement's, one or more; they come first
     */
    public Pooled pool(float[][] outputs, int statement) {
        double[] shares = new double[statement];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < statement; i++) {
            shares[i] = outputs[i][attention];
            largest = Math.max(largest, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < statement; i++) {
            shares[i] = Math.exp(shares[i] - largest);
            sum += shares[i];
        }
        double[] scores = new double[answers];
        for (int i = 0; i < statement; i++) {
            shares[i] /= sum;
            for (int answer = 0; answer < answers; answer++) {
                scores[answer] += shares[i] * outputs[i][first() + answer];
            }
        }
        return new Pooled(scores, shares);
    }

    /**
     * An answer.
     *
     * @param scores of the answers, as logarithms up to a constant
     * @param shares of the statement's pieces in them, which add up to one
     */
    @SuppressWarnings("ArrayRecordComponent") // a few numbers: handed over, never compared
    public record Pooled(double[] scores, double[] shares) {
        /** The answers' probabilities. */
        public double[] probabilities() {
            return probabilities(scores);
        }

        /** The softmax of scores. */
        public static double[] probabilities(double[] scores) {
            double largest = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                largest = Math.max(largest, score);
            }
            double[] probabilities = new double[scores.length];
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                probabilities[i] = Math.exp(scores[i] - largest);
                sum += probabilities[i];
            }
            for (int i = 0; i < scores.length; i++) {
                probabilities[i] /= sum;
            }
            return probabilities;
        }
    }
}
