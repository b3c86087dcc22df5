package org.onrecord.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.onrecord.model.Stance;
import org.onrecord.stance.Head;

/**
 * Softmax regression of stances on many features, by stochastic gradient descent with Adagrad's rates (Duchi, Hazan and Singer,
 * 2011). Unlike {@link SoftmaxRegression} it reads one row at a time and only the features that are set. The same examples in the
 * same order give the same weights. Few epochs stand in for a penalty on the weights.
 */
final class AdagradSoftmax {
    private static final long SEED = 1;
    private static final double TINY = 1e-8;

    private final double[][] weights;
    private final double[][] squares;
    private final Settings settings;

    /**
     * How to fit.
     *
     * @param epochs how often the examples are read
     * @param rate of the first step of each weight
     */
    record Settings(int epochs, double rate) {}

    /** A row and what is right for it. */
    record Example(SparseRow row, Stance.Label label) {}

    private AdagradSoftmax(int width, Settings settings) {
        // The last one is the bias.
        this.weights = new double[Head.LABELS.size()][width + 1];
        this.squares = new double[Head.LABELS.size()][width + 1];
        this.settings = settings;
    }

    /** @param width how many features there are; each row's places are below it */
    static AdagradSoftmax fit(List<Example> examples, int width, Settings settings) {
        AdagradSoftmax fitted = new AdagradSoftmax(width, settings);
        Random random = new Random(SEED);
        List<Example> order = new ArrayList<>(examples);
        for (int epoch = 0; epoch < settings.epochs; epoch++) {
            Collections.shuffle(order, random);
            order.forEach(fitted::step);
        }
        return fitted;
    }

    private void step(Example example) {
        SparseRow row = example.row;
        double[] probabilities = Head.Pooled.probabilities(scores(row));
        int right = Head.LABELS.indexOf(example.label);
        int bias = weights[0].length - 1;
        for (int label = 0; label < weights.length; label++) {
            double error = probabilities[label] - (label == right ? 1 : 0);
            for (int i = 0; i < row.size(); i++) {
                move(label, row.place(i), error * row.value(i));
            }
            move(label, bias, error);
        }
    }

    private void move(int label, int place, double slope) {
        squares[label][place] += slope * slope;
        weights[label][place] -= settings.rate * slope / (Math.sqrt(squares[label][place]) + TINY);
    }

    private double[] scores(SparseRow row) {
        double[] scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            double[] own = weights[label];
            scores[label] = own[own.length - 1];
            for (int i = 0; i < row.size(); i++) {
                scores[label] += own[row.place(i)] * row.value(i);
            }
        }
        return scores;
    }

    /** The likeliest label; of equally likely ones the first of {@link Head#LABELS}. */
    Stance.Label label(SparseRow row) {
        double[] scores = scores(row);
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return Head.LABELS.get(best);
    }
}
